//! `chrono::DateTime<Utc>` and `chrono::NaiveDate`.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};

use super::moment::{CalendarDate, Moment};
use super::{Formatted, field_type, key_type};
use crate::contract::Format;

impl Formatted for DateTime<Utc> {
    const FORMAT: Format = Format::DateTime;

    fn of(text: &str) -> Option<Self> {
        let Moment { day, hour, minute, second, nanosecond, offset } = Moment::of(text)?;
        let local = date(day)?.and_hms_nano_opt(hour.into(), minute.into(), second.into(), nanosecond)?;
        let time = local.checked_sub_signed(TimeDelta::seconds(offset.into()))?.and_utc();
        time.is_writable().then_some(time)
    }

    fn text(&self) -> String {
        moment(self).text()
    }

    fn is_writable(&self) -> bool {
        moment(self).is_writable()
    }
}

impl Formatted for NaiveDate {
    const FORMAT: Format = Format::Date;

    fn of(text: &str) -> Option<Self> {
        date(CalendarDate::of(text)?)
    }

    fn text(&self) -> String {
        day(self).text()
    }

    fn is_writable(&self) -> bool {
        day(self).is_writable()
    }
}

fn date(CalendarDate { year, month, day }: CalendarDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
}

fn day(date: &impl Datelike) -> CalendarDate {
    CalendarDate { year: date.year(), month: small(date.month()), day: small(date.day()) }
}

fn moment(time: &DateTime<Utc>) -> Moment {
    // A leap second is second 59 with more than a billion nanoseconds.
    const BILLION: u32 = 1_000_000_000;
    Moment {
        day: day(time),
        hour: small(time.hour()),
        minute: small(time.minute()),
        second: small(time.second() + time.nanosecond() / BILLION),
        nanosecond: time.nanosecond() % BILLION,
        offset: 0,
    }
}

/// Months, days and parts of a day are below 256.
fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

field_type!(DateTime<Utc>, "chrono::DateTime<Utc>");
field_type!(NaiveDate, "chrono::NaiveDate");
key_type!(NaiveDate);

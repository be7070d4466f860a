//! `jiff::Timestamp`, written in UTC, and `jiff::civil::Date`.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::moment::{CalendarDate, Moment};
use super::{Formatted, field_type, key_type};
use crate::contract::Format;

impl Formatted for Timestamp {
    const FORMAT: Format = Format::DateTime;

    fn of(text: &str) -> Option<Self> {
        let Moment { day, hour, minute, second, nanosecond, offset } = Moment::of(text)?;
        let [hour, minute, second] = [hour, minute, second].map(i8::try_from);
        let (time, nanosecond) = ((hour.ok()?, minute.ok()?, second.ok()?), i32::try_from(nanosecond).ok()?);
        let date = date(day)?;
        let local = DateTime::new(date.year(), date.month(), date.day(), time.0, time.1, time.2, nanosecond).ok()?;
        let timestamp = Offset::from_seconds(offset).ok()?.to_timestamp(local).ok()?;
        timestamp.is_writable().then_some(timestamp)
    }

    fn text(&self) -> String {
        moment(*self).text()
    }

    fn is_writable(&self) -> bool {
        moment(*self).is_writable()
    }
}

impl Formatted for Date {
    const FORMAT: Format = Format::Date;

    fn of(text: &str) -> Option<Self> {
        date(CalendarDate::of(text)?)
    }

    fn text(&self) -> String {
        day(*self).text()
    }

    fn is_writable(&self) -> bool {
        day(*self).is_writable()
    }
}

fn date(CalendarDate { year, month, day }: CalendarDate) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn day(date: Date) -> CalendarDate {
    CalendarDate { year: date.year().into(), month: date.month().unsigned_abs(), day: date.day().unsigned_abs() }
}

fn moment(timestamp: Timestamp) -> Moment {
    let local = Offset::UTC.to_datetime(timestamp);
    Moment {
        day: day(local.date()),
        hour: local.hour().unsigned_abs(),
        minute: local.minute().unsigned_abs(),
        second: local.second().unsigned_abs(),
        nanosecond: local.subsec_nanosecond().unsigned_abs(),
        offset: 0,
    }
}

field_type!(Timestamp, "jiff::Timestamp");
field_type!(Date, "jiff::civil::Date");
key_type!(Date);

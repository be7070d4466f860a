//! `time::OffsetDateTime`, which keeps its offset, and `time::Date`.

use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use super::moment::{CalendarDate, Moment};
use super::{Formatted, field_type, key_type};
use crate::contract::Format;

impl Formatted for OffsetDateTime {
    const FORMAT: Format = Format::DateTime;

    fn of(text: &str) -> Option<Self> {
        let Moment { day, hour, minute, second, nanosecond, offset } = Moment::of(text)?;
        let time = Time::from_hms_nano(hour, minute, second, nanosecond).ok()?;
        let offset = UtcOffset::from_whole_seconds(offset).ok()?;
        Some(PrimitiveDateTime::new(date(day)?, time).assume_offset(offset))
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
    Date::from_calendar_date(year, month.try_into().ok()?, day).ok()
}

fn day(date: Date) -> CalendarDate {
    CalendarDate { year: date.year(), month: date.month().into(), day: date.day() }
}

fn moment(time: OffsetDateTime) -> Moment {
    let (hour, minute, second, nanosecond) = time.to_hms_nano();
    Moment { day: day(time.date()), hour, minute, second, nanosecond, offset: time.offset().whole_seconds() }
}

field_type!(OffsetDateTime, "time::OffsetDateTime");
field_type!(Date, "time::Date");
key_type!(Date);

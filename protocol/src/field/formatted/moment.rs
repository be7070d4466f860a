//! Dates, and dates with a time, in parts: between a text and the types of crates.

use std::ops::Range;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CalendarDate {
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A time on a day, with its offset from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) day: CalendarDate,
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    /// Of a text, the first nine decimals.
    pub(super) nanosecond: u32,
    /// In seconds.
    pub(super) offset: i32,
}

fn number(text: &str, place: Range<usize>) -> Option<u8> {
    text.get(place)?.parse().ok()
}

impl CalendarDate {
    /// Reads the date at the beginning of a text of the form.
    pub(super) fn of(text: &str) -> Option<Self> {
        let year = text.get(..4)?.parse().ok()?;
        Some(Self { year, month: number(text, 5..7)?, day: number(text, 8..10)? })
    }

    pub(super) fn text(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Whether a text can say the year.
    pub(super) fn is_writable(self) -> bool {
        (0..=9999).contains(&self.year)
    }
}

impl Moment {
    /// Reads a text of the form.
    pub(super) fn of(text: &str) -> Option<Self> {
        let behind = text.get(19..)?;
        let (fraction, offset) = behind.split_at(behind.find(['Z', 'z', '+', '-'])?);
        let decimals = fraction.bytes().skip(1).chain(std::iter::repeat(b'0')).take(9);
        Some(Self {
            day: CalendarDate::of(text)?,
            hour: number(text, 11..13)?,
            minute: number(text, 14..16)?,
            second: number(text, 17..19)?,
            nanosecond: decimals.fold(0, |number, digit| number * 10 + u32::from(digit.saturating_sub(b'0'))),
            offset: seconds(offset)?,
        })
    }

    pub(super) fn text(self) -> String {
        let Self { day, hour, minute, second, nanosecond, offset } = self;
        let fraction = format!(".{nanosecond:09}");
        let fraction = fraction.trim_end_matches('0').trim_end_matches('.');
        format!("{}T{hour:02}:{minute:02}:{second:02}{fraction}{}", day.text(), offset_text(offset))
    }

    /// Whether a text can say year, second and offset.
    pub(super) fn is_writable(self) -> bool {
        self.day.is_writable() && self.second < 60 && self.offset % 60 == 0 && self.offset.unsigned_abs() < 24 * 3600
    }
}

/// Reads an offset, in seconds.
fn seconds(offset: &str) -> Option<i32> {
    if offset.len() == 1 {
        return Some(0);
    }
    let size = i32::from(number(offset, 1..3)?) * 3600 + i32::from(number(offset, 4..6)?) * 60;
    Some(if offset.starts_with('-') { -size } else { size })
}

fn offset_text(offset: i32) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    let size = offset.unsigned_abs();
    let (hours, minutes, seconds) = (size / 3600, size / 60 % 60, size % 60);
    match (size, seconds) {
        (0, _) => "Z".to_owned(),
        (_, 0) => format!("{sign}{hours:02}:{minutes:02}"),
        // No text of the form says these.
        _ => format!("{sign}{hours:02}:{minutes:02}:{seconds:02}"),
    }
}

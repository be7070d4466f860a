//! Lengths of strings, lists and maps: whether they are allowed, and how they are worded.

use std::fmt;

use super::Measured;
use crate::diagnose::report::Report;
use crate::diagnose::sentences::sentence;
use crate::error::IssueCode;
use crate::json::Decode;
use crate::rules::characters_within;

pub(super) fn has_length(value: &Measured<'_>, min: usize, max: usize) -> bool {
    match value {
        Measured::Text(text) => characters_within(text, min, max),
        Measured::Items(count) | Measured::Entries(count) => (min..=max).contains(count),
        _ => true,
    }
}

/// Reports a wrong length, with the actual and the allowed one.
pub(super) fn length(report: &mut Report<'_>, at: usize, value: &Measured<'_>, min: usize, max: usize) -> Decode<()> {
    let length = match value {
        Measured::Text(text) => Length::Characters(text.chars().count()),
        Measured::Items(count) => Length::Items(*count),
        Measured::Entries(count) => Length::Entries(*count),
        _ => return Ok(()),
    };
    match (length.count() < min, min, max) {
        (true, 1, _) => report.push(IssueCode::TooShort, at, sentence!(too_short_for_one, length = length)),
        (true, ..) => report.push(IssueCode::TooShort, at, sentence!(too_short, length = length, min = min)),
        (false, _, 1) => report.push(IssueCode::TooLong, at, sentence!(too_long_for_one, length = length)),
        (false, ..) => report.push(IssueCode::TooLong, at, sentence!(too_long, length = length, max = max)),
    }
}

/// `1 item`, `3 entries`.
pub(in crate::diagnose) enum Length {
    Characters(usize),
    Items(usize),
    Entries(usize),
}

impl Length {
    fn count(&self) -> usize {
        let (Self::Characters(count) | Self::Items(count) | Self::Entries(count)) = self;
        *count
    }
}

impl fmt::Display for Length {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Characters(1) => formatter.write_fmt(sentence!(one_character)),
            Self::Characters(count) => formatter.write_fmt(sentence!(characters, count = count)),
            Self::Items(1) => formatter.write_fmt(sentence!(one_item)),
            Self::Items(count) => formatter.write_fmt(sentence!(items, count = count)),
            Self::Entries(1) => formatter.write_fmt(sentence!(one_entry)),
            Self::Entries(count) => formatter.write_fmt(sentence!(entries, count = count)),
        }
    }
}

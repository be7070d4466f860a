//! The kinds of JSON values, and the issue about a value of the wrong kind.

use super::report::Report;
use super::sentences::{phrase, sentence};
use crate::contract::Kinds;
use crate::error::IssueCode;
use crate::json::{Decode, Reader};

/// The kinds of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Object,
    Array,
    String,
    Boolean,
    Null,
    Number,
}

impl Kind {
    /// Returns the kind of value that begins with this byte.
    const fn of(byte: Option<u8>) -> Self {
        match byte {
            Some(b'{') => Self::Object,
            Some(b'[') => Self::Array,
            Some(b'"') => Self::String,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'n') => Self::Null,
            _ => Self::Number,
        }
    }

    /// Returns the kind of the next value.
    pub(super) fn at(reader: &mut Reader<'_>) -> Self {
        Self::of(reader.peek())
    }

    pub(super) const fn phrase(self) -> &'static str {
        match self {
            Self::Object => phrase!(an_object),
            Self::Array => phrase!(an_array),
            Self::String => phrase!(a_string),
            Self::Boolean => phrase!(a_boolean),
            Self::Null => phrase!(null),
            Self::Number => phrase!(a_number),
        }
    }
}

/// Names kinds of values: `a string or a number`.
pub(super) fn in_words(kinds: Kinds) -> String {
    let all = [
        (Kinds::NULL, Kind::Null),
        (Kinds::BOOLEAN, Kind::Boolean),
        (Kinds::NUMBER, Kind::Number),
        (Kinds::STRING, Kind::String),
        (Kinds::ARRAY, Kind::Array),
        (Kinds::OBJECT, Kind::Object),
    ];
    let names = all.into_iter().filter(|(one, _)| kinds.overlap(*one)).map(|(_, kind)| kind.phrase().to_owned());
    names.reduce(|one, other| sentence!(either, one = one, other = other).to_string()).unwrap_or_default()
}

/// Returns whether the value is of the wanted kind; reports and skips it if not.
pub(super) fn expect(report: &mut Report<'_>, reader: &mut Reader<'_>, kind: Kind) -> Decode<bool> {
    expect_as(report, reader, kind, kind.phrase())
}

/// Like [`expect`], where `wanted` describes more than the kind.
pub(super) fn expect_as(report: &mut Report<'_>, reader: &mut Reader<'_>, kind: Kind, wanted: &str) -> Decode<bool> {
    let found = Kind::of(reader.peek());
    if found == kind {
        return Ok(true);
    }
    let found = found.phrase();
    report.push(IssueCode::WrongType, reader.position(), sentence!(wrong_type, found = found, wanted = wanted))?;
    reader.skip_value()?;
    Ok(false)
}

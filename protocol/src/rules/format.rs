//! `format`: a string in a standard form.

mod forms;

pub(crate) use forms::sextet;

use std::borrow::Cow;

use super::Wrapper;

/// A string that `format` applies to.
#[diagnostic::on_unimplemented(
    message = "`format` does not apply to `{Self}`",
    label = "not a string",
    note = "`format` is for `String` and `Cow<'_, str>`; for the items of a list write `each(format(...))`",
    note = "the rules of a newtype under `#[data]` are declared with it: `struct Name(#[field(...)] Type);`"
)]
pub trait Formatted {
    /// Whether the string has the form.
    fn has_format(&self, format: Format) -> bool;
}

/// A standard form of strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A date with a time and an offset from UTC, as in RFC 3339: `2026-01-31T12:00:00Z`.
    ///
    /// A second is at most 59. RFC 3339 allows 60 where a leap second was inserted, which only a table can tell, and
    /// which most languages' types cannot hold.
    DateTime,
    /// A day of the calendar, as in RFC 3339: `2026-01-31`.
    Date,
    /// A UUID of any version, as in RFC 9562, in capital or small letters: `123e4567-e89b-42d3-a456-426614174000`.
    Uuid,
    /// Bytes in base64, as in RFC 4648, section 4: with padding, and with zeros for the bits that encode nothing.
    Base64,
}

impl Format {
    /// Returns the name of the format in declarations.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DateTime => "date_time",
            Self::Date => "date",
            Self::Uuid => "uuid",
            Self::Base64 => "base64",
        }
    }

    /// Whether the text has the form.
    #[must_use]
    pub fn is_match(self, text: &str) -> bool {
        match self {
            Self::DateTime => forms::is_date_time(text),
            Self::Date => forms::is_date(text),
            Self::Uuid => forms::is_uuid(text),
            Self::Base64 => forms::is_base64(text),
        }
    }
}

#[diagnostic::do_not_recommend]
impl Formatted for String {
    fn has_format(&self, format: Format) -> bool {
        format.is_match(self)
    }
}

#[diagnostic::do_not_recommend]
impl Formatted for Cow<'_, str> {
    fn has_format(&self, format: Format) -> bool {
        format.is_match(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Wrapper<Inner: Formatted>> Formatted for T {
    fn has_format(&self, format: Format) -> bool {
        self.inner().is_none_or(|value| value.has_format(format))
    }
}

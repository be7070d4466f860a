//! Values that are the same in the model as in the declaration: numbers, choices between words, and the source itself.

use proc_macro2::TokenStream;

/// A literal number, with the precision as written.
#[derive(Clone, Copy)]
pub(crate) enum Number {
    Integer(i128),
    Float(f64),
}

/// How a message of an undeclared type is handled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// It is an error.
    Reject,
    /// It is kept as `Message::Unknown`.
    Capture,
}

/// How an undeclared key is handled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnknownFields {
    /// It is skipped.
    Ignore,
    /// It is an error.
    Reject,
}

/// A standard form of strings.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Format {
    DateTime,
    Date,
    Uuid,
    Base64,
}

/// The formats by their names in declarations.
pub(crate) const FORMATS: &[(&str, Format)] = &[
    (Format::DateTime.name(), Format::DateTime),
    (Format::Date.name(), Format::Date),
    (Format::Uuid.name(), Format::Uuid),
    (Format::Base64.name(), Format::Base64),
];

impl Format {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::DateTime => "date_time",
            Self::Date => "date",
            Self::Uuid => "uuid",
            Self::Base64 => "base64",
        }
    }
}

/// A declaration in a protocol as the user wrote it.
pub(crate) struct Source {
    /// What is in the parentheses of `#[message(...)]` or `#[data(...)]`.
    pub(crate) arguments: TokenStream,
    /// The item below the attribute, with the attributes of its fields.
    pub(crate) item: TokenStream,
}

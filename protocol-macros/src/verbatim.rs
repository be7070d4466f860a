//! Values that are the same in the model as in the declaration: numbers, choices between words, and the source itself.

use proc_macro2::TokenStream;

/// A literal number, with the precision as written.
#[derive(Clone, Copy)]
pub(crate) enum Number {
    Integer(i128),
    Float(f64),
}

/// The value of a constant field.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Constant {
    Text(String),
    Integer(i64),
    Bool(bool),
}

impl Constant {
    /// The largest integer that JavaScript represents exactly.
    pub(crate) const MAX_INTEGER: i64 = (1 << 53) - 1;
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

/// A declaration in a protocol as the user wrote it.
pub(crate) struct Source {
    /// What is in the parentheses of `#[message(...)]` or `#[data(...)]`.
    pub(crate) arguments: TokenStream,
    /// The item below the attribute, with the attributes of its fields.
    pub(crate) item: TokenStream,
}

//! One thing wrong with a message, itself a data type that messages can carry.

use std::fmt;

/// One thing wrong with a message.
///
/// It is a data type, so that a gateway can send issues back to the peer that caused them. What an issue quotes from the message is
/// truncated and written as in JSON, with invisible characters escaped: keys and strings to 40 characters and `…`, a path to 200
/// characters (the first 100, `…`, and the last 99), a sentence to 500.
#[crate::data]
pub struct Issue {
    /// The kind of the issue.
    pub code: IssueCode,
    /// The path in the message, by wire names: `data.tags[3]`. Empty for the message as a whole.
    /// Keys that are not plain names, and truncated ones, are in brackets: `data["a b"]`.
    pub path: String,
    /// What is wrong, continuing a sentence that begins with the path.
    pub message: String,
    /// The position in the text, in bytes from its start.
    pub offset: Option<u64>,
    /// The line, from 1.
    pub line: Option<u32>,
    /// The column in Unicode code points, from 1.
    pub column: Option<u32>,
}

impl Issue {
    /// Returns the path as a JSON Pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)): `/data/tags/3`.
    ///
    /// For a path that was cut or is malformed, returns the part that can be read.
    #[must_use]
    pub fn pointer(&self) -> String {
        super::path::pointer(&self.path)
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subject = if self.path.is_empty() { "the message" } else { &self.path };
        write!(formatter, "{subject} {}", self.message)?;
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(formatter, " (line {line}, column {column})"),
            _ => Ok(()),
        }
    }
}

/// The kind of an [`Issue`], stable across versions.
#[crate::data]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum IssueCode {
    /// The text is not JSON.
    Syntax,
    /// A required field is missing.
    MissingField,
    /// A value is not of the declared kind.
    WrongType,
    /// The message type is not declared.
    UnknownType,
    /// A key is not declared, and the protocol accepts no others.
    UnknownField,
    /// A string is not one of the values of an enum.
    UnknownVariant,
    /// A duplicate key in an object.
    DuplicateKey,
    /// Fewer characters, items or entries than `len` requires.
    TooShort,
    /// More characters, items or entries than `len` allows.
    TooLong,
    /// A number outside its `range` or the range of its type.
    OutOfRange,
    /// A string that its `pattern` does not match.
    Pattern,
    /// A string that does not have its `format`.
    Format,
    /// A string that `one_of` does not list.
    NotOneOf,
    /// A `unique` list has a duplicate item.
    NotUnique,
    /// NaN or an infinity, which JSON cannot represent.
    NotFinite,
    /// More than 127 levels of objects and arrays.
    TooDeep,
    /// A `check` function, or a foreign type's serde impl, refused the value.
    Check,
    /// A code of a later version.
    #[other]
    Other(String),
}

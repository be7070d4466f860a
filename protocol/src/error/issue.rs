//! One thing wrong with a message, itself a data type that messages can carry.

use std::fmt;

/// One thing wrong with a message.
///
/// It is a data type, so that a gateway can send issues back to whoever caused them. What an issue takes from the message is cut,
/// and shown as JSON shows it, with escapes for what cannot be seen: of a key or a string 40 characters are shown and then `…`;
/// a path has at most 200 characters (of a longer one the first 100, `…`, and the last 99), a sentence at most 500.
#[crate::data]
pub struct Issue {
    /// What kind of mistake it is.
    pub code: IssueCode,
    /// Where in the message, by wire names: `data.tags[3]`. Empty for the message as a whole.
    /// Keys that are no names, and those that are cut, stand in brackets: `data["a b"]`.
    pub path: String,
    /// What is wrong, as the rest of a sentence that begins with the path.
    pub message: String,
    /// Where in the text, in bytes from its start.
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
    /// A required field is not there.
    MissingField,
    /// A value is of another kind than declared.
    WrongType,
    /// The message type is not declared.
    UnknownType,
    /// A key is not declared, and the protocol accepts no others.
    UnknownField,
    /// A string is not among the values of an enum.
    UnknownVariant,
    /// A key stands twice in one object.
    DuplicateKey,
    /// Fewer characters, items or entries than `len` asks for.
    TooShort,
    /// More characters, items or entries than `len` allows.
    TooLong,
    /// A number outside `range`, or outside its type.
    OutOfRange,
    /// A string that `pattern` does not match.
    Pattern,
    /// A string that `one_of` does not list.
    NotOneOf,
    /// A list that is `unique` holds something twice.
    NotUnique,
    /// NaN or an infinity, which JSON cannot hold.
    NotFinite,
    /// More than 127 levels of objects and arrays.
    TooDeep,
    /// A `check` function, or a foreign type's own serde impl, said no.
    Check,
    /// A code of a later version.
    #[other]
    Other(String),
}

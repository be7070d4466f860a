//! The value of a tag, of a message or of a variant that holds something.

/// The value of a tag.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    Text(String),
    Integer(i64),
}

impl Mark {
    pub(crate) fn is_integer(&self) -> bool {
        matches!(self, Self::Integer(_))
    }

    /// Returns the value as a text; an integer in digits.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Text(name) => name.clone(),
            Self::Integer(number) => number.to_string(),
        }
    }
}

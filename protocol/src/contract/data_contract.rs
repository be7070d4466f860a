//! A data type as the whole of a text.

use super::{Describe, Shape, UnknownFields};

/// A data type as the whole of a text, without an envelope. Every type under `#[data]` has one.
///
/// ```
/// use protocol::data;
///
/// /// A place in the park.
/// #[data]
/// struct Position { x: i64, y: i64 }
///
/// assert_eq!(Position::CONTRACT.name(), "Position");
/// assert_eq!(Position::CONTRACT.docs(), "A place in the park.");
/// assert_eq!(Position::CONTRACT.shape().fields().len(), 2);
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct DataContract {
    /// Describes the type.
    pub describe: Describe,
    /// How an undeclared key is handled.
    pub unknown_fields: UnknownFields,
}

impl DataContract {
    /// Creates a contract.
    pub(crate) const fn new(describe: Describe, unknown_fields: UnknownFields) -> Self {
        Self { describe, unknown_fields }
    }

    /// Returns the shape of the text.
    #[must_use]
    pub fn shape(&self) -> &'static Shape {
        (self.describe)()
    }

    /// Returns the name of the type.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.shape().name_and_docs().0
    }

    /// Returns the doc comment of the type.
    #[must_use]
    pub fn docs(&self) -> &'static str {
        self.shape().name_and_docs().1
    }
}

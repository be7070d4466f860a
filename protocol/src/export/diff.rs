//! The changes between two versions of a protocol, and what each of them breaks.

mod bounds;
mod change;
mod enums;
mod fields;
mod inclusion;
mod map_keys;
mod protocols;
mod roles;
mod rule_id;
mod unions;
mod values;

pub use change::{Breaks, Change, Diff};
pub use rule_id::ChangeRule;

use std::collections::{HashSet, VecDeque};

use super::Description;
use crate::contract::{Contract, DataContract};
use crate::export::description::Type;
use crate::export::json_tree::Json;

impl Contract {
    /// Compares two versions of a protocol. Either side may be a contract, or a [`Description`] read back from a file
    /// that [`json_schema`](Self::json_schema) wrote.
    ///
    /// Each change is judged in both directions. It breaks readers if an old reader may reject what a new writer sends,
    /// and writers if a new reader may reject what an old writer sends. A writer is assumed to send anything that its
    /// own version accepts, but only declared types and keys (or those that a `rest` holds), by their names and not their
    /// aliases. For an absent option it may write `null`. So the handling of unknown fields matters: an added field breaks readers that reject
    /// unknown fields, and does not break readers that ignore them.
    ///
    /// Fields of arrays are compared by position, since their names are not on the wire. One that has moved breaks both sides,
    /// even if nothing is refused: it is taken for another.
    ///
    /// What only people see (names of types and of elements, doc comments, examples, deprecations, the order of anything) is not a
    /// change.
    ///
    /// ```
    /// use protocol::contract::Contract;
    /// use protocol::export::Description;
    /// use protocol::matrix;
    ///
    /// // As it was committed, but for the length of a bark.
    /// let committed = matrix::CONTRACT.json_schema().replace("\"maxLength\": 280", "\"maxLength\": 200");
    /// let diff = Contract::diff(Description::from_json_schema(&committed)?, &matrix::CONTRACT);
    /// assert!(diff.is_breaking());
    /// assert_eq!(diff.changes()[0].rule.as_str(), "bound_widened");
    /// assert_eq!(
    ///     diff.changes()[1].to_string(),
    ///     "breaks readers: bark: data.text must have at most 280 characters, was at most 200 characters (bound_widened)",
    /// );
    /// # Ok::<(), protocol::export::SchemaError>(())
    /// ```
    #[must_use]
    pub fn diff(old: impl Into<Description>, new: impl Into<Description>) -> Diff {
        compared(&old.into(), &new.into())
    }
}

impl DataContract {
    /// Compares two versions of a document, as [`Contract::diff`] compares protocols. Either side may be a contract, or a
    /// [`Description`] read back from a file that [`json_schema`](Self::json_schema) wrote.
    ///
    /// ```
    /// use protocol::contract::DataContract;
    /// use protocol::data;
    /// use protocol::export::Description;
    ///
    /// #[data]
    /// struct Position { #[field(range(0.0..=100.0))] x: f64 }
    ///
    /// let committed = Position::CONTRACT.json_schema().replace("100", "50");
    /// let diff = DataContract::diff(Description::from_json_schema(&committed)?, Position::CONTRACT);
    /// assert_eq!(diff.to_string(), "breaks readers: Position: x must be at most 100, was at most 50 (bound_widened)\n");
    /// # Ok::<(), protocol::export::SchemaError>(())
    /// ```
    #[must_use]
    pub fn diff(old: impl Into<Description>, new: impl Into<Description>) -> Diff {
        compared(&old.into(), &new.into())
    }
}

fn compared(old: &Description, new: &Description) -> Diff {
    let mut comparison = Comparison::new(old, new);
    comparison.whole_texts();
    comparison.named_types();
    // What has become something else has been reported as a whole.
    if old.document.is_some() == new.document.is_some() {
        comparison.roles();
    }
    Diff::new(comparison.changes)
}

/// Two versions, and the changes found so far.
struct Comparison<'a> {
    old: &'a Description,
    new: &'a Description,
    changes: Vec<Change>,
    /// Pairs of types seen so far, by name in the old and in the new version.
    met: HashSet<(&'a str, &'a str)>,
    /// Pairs that are yet to be compared.
    waiting: VecDeque<(&'a Type, &'a Type)>,
}

impl<'a> Comparison<'a> {
    fn new(old: &'a Description, new: &'a Description) -> Self {
        Self { old, new, changes: Vec::new(), met: HashSet::new(), waiting: VecDeque::new() }
    }
}

/// The location of a change: the message or type, and the path in it.
#[derive(Clone)]
struct Place {
    subject: String,
    path: String,
}

impl Place {
    fn of(subject: &str) -> Self {
        Self { subject: subject.to_owned(), path: String::new() }
    }

    /// Returns the place of the field with this name.
    fn field(&self, name: &str) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Self { path, ..self.clone() }
    }

    /// Returns the place one step further in; `[*]`, for example.
    fn inside(&self, step: &str) -> Self {
        Self { path: format!("{}{step}", self.path), ..self.clone() }
    }
}

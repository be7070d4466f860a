//! What has changed between two versions of a protocol, and who is broken by it.

mod bounds;
mod change;
mod enums;
mod fields;
mod inclusion;
mod map_keys;
mod protocols;
mod rule_id;
mod values;

pub use change::{Breaks, Change, Diff};
pub use rule_id::ChangeRule;

use std::collections::{HashSet, VecDeque};

use super::Description;
use crate::contract::Contract;
use crate::export::description::Type;
use crate::export::json_tree::Json;

impl Contract {
    /// Compares two versions of a protocol. Either side may be a contract, or a [`Description`] that was read back
    /// from a file which [`json_schema`](Self::json_schema) wrote.
    ///
    /// Each change is judged in both directions. It breaks readers where an old reader may refuse what a new writer
    /// sends, and writers where a new reader may refuse what an old writer sends. A writer is taken to send whatever
    /// its own version accepts, but only types and keys that are declared, and those under their names and not
    /// their aliases. For an option that it has not it may write `null`.
    /// So it matters what becomes of unknown fields: a field more breaks readers that reject what they do not know,
    /// and none that ignore it.
    ///
    /// What only people see (names of types, doc comments, examples, deprecations, the order of anything) is no
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
        let (old, new) = (old.into(), new.into());
        let mut comparison = Comparison::new(&old, &new);
        comparison.protocols();
        comparison.named_types();
        Diff::new(comparison.changes)
    }
}

/// Two versions, and what has been found out about them.
struct Comparison<'a> {
    old: &'a Description,
    new: &'a Description,
    changes: Vec<Change>,
    /// Pairs of types that have been met, by name in the old and in the new version.
    met: HashSet<(&'a str, &'a str)>,
    /// Those of them that are yet to be compared.
    waiting: VecDeque<(&'a Type, &'a Type)>,
}

impl<'a> Comparison<'a> {
    fn new(old: &'a Description, new: &'a Description) -> Self {
        Self { old, new, changes: Vec::new(), met: HashSet::new(), waiting: VecDeque::new() }
    }
}

/// Where a change is: in which message or type, and where in that.
#[derive(Clone)]
struct Place {
    subject: String,
    path: String,
}

impl Place {
    fn of(subject: &str) -> Self {
        Self { subject: subject.to_owned(), path: String::new() }
    }

    /// The field of this name.
    fn field(&self, name: &str) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Self { path, ..self.clone() }
    }

    /// What is inside, by a step that is written down: `[*]`.
    fn inside(&self, step: &str) -> Self {
        Self { path: format!("{}{step}", self.path), ..self.clone() }
    }
}

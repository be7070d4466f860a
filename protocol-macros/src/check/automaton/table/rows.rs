//! The rows of a deterministic automaton, and the states that have none.

/// The rows from state `FIRST` on: the next state for each letter, and last for the end of the text.
pub(super) type Rows = Vec<Vec<usize>>;

pub(super) const REFUSED: usize = 0;
pub(super) const ACCEPTED: usize = 1;
/// The state of the first row.
pub(super) const FIRST: usize = 2;

/// A pattern needs a table that is too large for a page or a module.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooLarge;

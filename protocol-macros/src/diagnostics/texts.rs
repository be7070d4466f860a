//! What errors say. All texts stand in this table, so that the same mistake is told in the same words everywhere:
//! lower case, no full stop, what is wrong and how to put it right.

mod declarations;
mod fields;
mod keys;
mod serde;
mod synonyms;

pub(crate) use declarations::*;
pub(crate) use fields::*;
pub(crate) use keys::*;
pub(crate) use serde::*;
pub(crate) use synonyms::*;

/// The second half of every error that names two places.
pub(crate) const FIRST_USED_HERE: &str = "first used here";

/// Something else stands where `what` should.
pub(crate) fn expected(what: &str, found: &str) -> String {
    format!("expected {what}, found `{found}`")
}

/// The same, where it is known what was meant.
pub(crate) fn expected_instead(what: &str, found: &str, meant: &str) -> String {
    format!("{}; write `{meant}`", expected(what, found))
}

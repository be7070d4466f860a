//! The texts of errors, all in one table, so that the same mistake has the same wording everywhere: lower case, no full
//! stop, what is wrong and how to fix it.

mod arrays;
mod declarations;
mod enums;
mod envelopes;
mod fields;
mod included;
mod keys;
mod protocols;
mod roles;
mod serde;
mod synonyms;

pub(crate) use arrays::*;
pub(crate) use declarations::*;
pub(crate) use enums::*;
pub(crate) use envelopes::*;
pub(crate) use fields::*;
pub(crate) use included::*;
pub(crate) use keys::*;
pub(crate) use protocols::*;
pub(crate) use roles::*;
pub(crate) use serde::*;
pub(crate) use synonyms::*;

/// The text of the second error about a conflict of two places.
pub(crate) const FIRST_USED_HERE: &str = "first used here";

/// Says that something else was found in place of `what`.
pub(crate) fn expected(what: &str, found: &str) -> String {
    format!("expected {what}, found `{found}`")
}

/// The same, if it is known what was meant.
pub(crate) fn expected_instead(what: &str, found: &str, meant: &str) -> String {
    format!("{}; write `{meant}`", expected(what, found))
}

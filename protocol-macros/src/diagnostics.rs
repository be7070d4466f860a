//! What the user is told: the collector of errors, their texts, and suggestions for misspelt names.

mod errors;
mod place;
mod shown;
mod suggest;
pub(crate) mod texts;

pub(crate) use errors::Errors;
pub(crate) use place::{Macro, Place};
pub(crate) use shown::{shown, written};
pub(crate) use suggest::{list, nearest};

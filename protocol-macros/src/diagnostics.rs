//! Messages to the user: the error collector, the texts of errors, and suggestions for misspelt names.

mod errors;
mod place;
mod shown;
mod suggest;
pub(crate) mod texts;

pub(crate) use errors::Errors;
pub(crate) use place::{Macro, Place};
pub(crate) use shown::{shown, written};
pub(crate) use suggest::{list, nearest};

//! The candidates, one file each.

mod adjacent;
mod bound;
mod header_first;
mod internal;
mod ours;
mod sonic;
mod trait_object;

pub(crate) use adjacent::Adjacent;
pub(crate) use bound::Bound;
pub(crate) use header_first::HeaderFirst;
pub(crate) use internal::Internal;
pub(crate) use ours::{Borrowing, Owned};
pub(crate) use sonic::Sonic;
pub(crate) use trait_object::TraitObject;

use serde::Serialize;

/// Appends a value as written by `serde_json`.
pub(crate) fn append(value: &impl Serialize, buffer: &mut Vec<u8>) -> bool {
    serde_json::to_writer(buffer, value).is_ok()
}

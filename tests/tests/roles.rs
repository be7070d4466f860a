//! Who sends and who receives a message, and what is kept of it: what a gateway for any protocol can ask.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

#[path = "roles/declared.rs"]
mod declared;
#[path = "roles/exports.rs"]
mod exports;
#[path = "roles/generic.rs"]
mod generic;
#[path = "roles/included.rs"]
mod included;
#[path = "roles/keys.rs"]
mod keys;
#[path = "roles/sizes.rs"]
mod sizes;

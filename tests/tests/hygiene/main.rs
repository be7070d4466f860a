//! The surroundings of a declaration make no difference: names, `cfg`, visibility, where it is written.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

mod attributes;
mod conditions;
mod macros;
mod names;
mod places;
mod raw;
mod values;

//! Runs the example programs as a user does.
//!
//! `cargo test` builds the examples first; `cargo test --test programs` does not.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod check_formats;
mod check_lines;
mod check_protocols;
mod check_status;
mod contract;
mod contract_diff;
mod program;
#[path = "../../protocols/mod.rs"]
#[allow(clippy::struct_field_names, reason = "the names are those of the protocols")]
#[allow(dead_code, missing_docs, unreachable_pub, reason = "declared for servers and `check`, too")]
mod protocols;
mod snippets;
mod world;

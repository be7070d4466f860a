//! Runs the example programs as a user does.
//!
//! `cargo test` builds the examples first; `cargo test --test programs` does not.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod check_formats;
mod check_lines;
mod check_status;
mod contract;
mod contract_diff;
mod program;
mod snippets;
mod world;

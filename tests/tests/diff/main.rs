//! `Contract::diff`: what has changed between two versions of a protocol, and which side it breaks.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    unreachable_pub,
    deprecated,
    reason = "tests"
)]

mod cases;
mod changes;
mod roles;
mod rules;
mod texts;
mod verdicts;
mod versions;

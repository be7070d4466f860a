//! Messages that a protocol includes from other modules: variants like any other.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, unreachable_pub, reason = "tests")]

mod conditions;
mod extension;
mod forms;
mod many;
mod split;
mod unknown;

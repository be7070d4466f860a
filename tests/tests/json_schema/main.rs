//! `Contract::json_schema`: what it says, and that it accepts the messages that we accept.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

mod agreement;
mod exceptions;
mod form;
mod malformed;
mod protocols;
mod reading_back;
mod rules;
mod untagged;

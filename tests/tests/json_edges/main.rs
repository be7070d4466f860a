//! Edge cases of JSON: escapes, control characters, nesting depth, what comes before and after.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

mod strings;
mod structure;

use protocol::message;
use serde_json::Value;

/// A message that keeps a string and any value.
#[message(type = "note", header = protocol::NoHeader)]
pub struct Note {
    pub text: Option<String>,
    pub any: Option<Value>,
}

fn note(text: &str) -> String {
    format!(r#"{{"type":"note","data":{{"text":{text}}}}}"#)
}

//! The rules of the wire format: each row of the README's table has a test here, in every order of the keys.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]
#![allow(
    clippy::box_collection,
    clippy::redundant_allocation,
    clippy::struct_field_names,
    clippy::type_complexity,
    clippy::vec_box,
    reason = "odd types are what is tested"
)]

mod depth;
mod floats;
mod integers;
mod keys;
mod options;
mod protocols;
mod text;
mod timestamps;
mod types;
mod unknown_fields;

use tests::Fact;

/// Returns a message of type `tag` with a valid header.
fn envelope(tag: &str, data: &str) -> String {
    format!(r#"{{"type": "{tag}", "agent_id": "timmy", "data": {data}, "ts": 7}}"#)
}

/// Makes the facts of an error, as [`tests::facts`] returns them.
fn facts(expected: &[(&str, &str)]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = expected.iter().map(|(code, path)| ((*code).to_owned(), (*path).to_owned())).collect();
    facts.sort();
    facts
}

//! The rules of the wire: each row of the table on the README has a test here, in every order of the keys.
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

/// A message of the type `tag` with a good header.
fn envelope(tag: &str, data: &str) -> String {
    format!(r#"{{"type": "{tag}", "agent_id": "timmy", "data": {data}, "ts": 7}}"#)
}

/// The facts of an error, as [`tests::facts`] gives them.
fn facts(expected: &[(&str, &str)]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = expected.iter().map(|(code, path)| ((*code).to_owned(), (*path).to_owned())).collect();
    facts.sort();
    facts
}

//! The envelope: its keys and header, wrapping, reading, writing, borrowing, messages on their own.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

mod arrays;
mod borrowed;
mod constants;
mod exports;
mod flattened;
mod headers;
mod integer_tags;
mod nested;
mod outside;
mod peeking;
mod policies;
mod rest_of_header;
mod standalone;
mod tag_paths;
mod writing;

use tests::Fact;

/// Makes facts from `(code, path)` pairs.
fn facts(expected: &[(&str, &str)]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = expected.iter().map(|(code, path)| ((*code).to_owned(), (*path).to_owned())).collect();
    facts.sort();
    facts
}

//! The largest patterns that the macro accepts compile at run time, and match what they should.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

use protocol::{Payload, message};

/// Each just below a limit.
#[message(type = "large")]
pub struct Large {
    #[field(pattern("^[a-z]{998}$"))]
    letters: String,
    #[field(pattern("^.{355}$"))]
    characters: String,
    #[field(pattern("^(([a-z]?){31}){32}[0-9]$"))]
    nested: String,
    // Nine bytes per class.
    #[field(pattern("^[\u{100}\u{1000}\u{10000}]{998}$"))]
    wide: String,
}

#[test]
fn patterns_at_the_limit_compile() {
    let mut large = Large::new("a".repeat(998), "\u{10000}".repeat(355), "abc5", "\u{100}\u{10000}".repeat(499));
    assert!(large.validate().is_ok());
    for text in [&mut large.letters, &mut large.characters, &mut large.nested, &mut large.wide] {
        text.pop();
    }
    let error = large.validate().unwrap_err();
    let paths: Vec<&str> = error.issues().iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["data.letters", "data.characters", "data.nested", "data.wide"]);
}

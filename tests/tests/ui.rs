//! What the macros say about mistakes, word for word, and some declarations that they must accept.
//!
//! Re-record with `TRYBUILD=overwrite cargo test -p tests --test ui`, and review the diff.

#[rustversion::attr(not(all(stable, since(1.95), before(1.96))), ignore = "recorded on Rust 1.95")]
#[test]
fn compile_errors() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui/pass/*.rs");
    cases.compile_fail("tests/ui/fail/*/*.rs");
}

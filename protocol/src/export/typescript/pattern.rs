//! Regular expressions for JavaScript.
//!
//! The two dialects look alike and differ in what they match: `\d` and `\w` know all scripts in Rust, `$` and `\b` mean
//! other places, and much can be written only in one of them. So the expression is not translated letter by letter, but
//! written anew from what `regex` understands by it.

#[cfg(feature = "regex")]
mod translate;

/// The expression itself, for the flag `u`; `None` where it does not parse.
#[cfg(feature = "regex")]
pub(in crate::export) fn source(pattern: &str) -> Option<String> {
    regex_syntax::parse(pattern).ok().map(|parsed| translate::whole(&parsed))
}

/// Without the `regex` feature there are no patterns.
#[cfg(not(feature = "regex"))]
pub(in crate::export) fn source(_pattern: &str) -> Option<String> {
    None
}

/// The expression as a literal: `/^[a-z]+$/u`. What does not parse matches nothing, as in Rust.
#[cfg(feature = "regex")]
pub(super) fn expression(pattern: &str) -> String {
    source(pattern).map_or_else(|| "/[]/u".to_owned(), |source| format!("/{source}/u"))
}

/// Returns false: without the `regex` feature nothing matches.
#[cfg(not(feature = "regex"))]
pub(super) fn expression(_pattern: &str) -> String {
    "/[]/u".to_owned()
}

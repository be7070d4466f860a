//! Checks that a pattern is a regular expression.

use proc_macro2::Ident;
use syn::LitStr;

use crate::diagnostics::{Errors, texts};

/// Rule: a pattern can be read. Not: `pattern("(")`.
#[cfg(feature = "regex")]
pub(crate) fn check_pattern(_key: &Ident, pattern: &LitStr, errors: &mut Errors) -> bool {
    let reason = match regex_syntax::parse(&pattern.value()) {
        Ok(_) => return true,
        Err(regex_syntax::Error::Parse(error)) => error.kind().to_string(),
        Err(regex_syntax::Error::Translate(error)) => error.kind().to_string(),
        Err(other) => other.to_string(),
    };
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    errors.push(pattern, texts::unreadable_pattern(&reason));
    false
}

/// Rule: patterns need the `regex` feature.
#[cfg(not(feature = "regex"))]
pub(crate) fn check_pattern(key: &Ident, _pattern: &LitStr, errors: &mut Errors) -> bool {
    errors.push(key, texts::PATTERN_WITHOUT_REGEX);
    false
}

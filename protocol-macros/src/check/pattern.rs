//! Checks that a pattern is a regular expression, and the same one in every language.

use proc_macro2::Ident;
#[cfg(feature = "regex")]
use regex_syntax::hir::{Hir, HirKind};
use syn::LitStr;

#[cfg(feature = "regex")]
use super::portability::unportable_parts;
use crate::diagnostics::{Errors, texts};

/// Rules: a pattern can be read and compiled, and means the same for every reader of the contract. Not: `pattern("(")`,
/// `pattern("\\d")`.
#[cfg(feature = "regex")]
pub(crate) fn check_pattern(_key: &Ident, pattern: &LitStr, errors: &mut Errors) -> bool {
    let source = pattern.value();
    match regex_syntax::parse(&source) {
        Ok(hir) if size(&hir) > LARGEST => {
            errors.push(pattern, texts::LARGE_PATTERN);
            return false;
        }
        Ok(_) => {}
        Err(error) => {
            errors.push(pattern, texts::unreadable_pattern(&reason(&error)));
            return false;
        }
    }
    // What the first parse has read, this one reads too.
    let parts = regex_syntax::ast::parse::Parser::new()
        .parse(&source)
        .map(|ast| unportable_parts(&source, &ast))
        .unwrap_or_default();
    for found in &parts {
        errors.push(pattern, texts::unportable_pattern(&found.part, &found.advice));
    }
    parts.is_empty()
}

/// The largest pattern that is taken, in characters and classes, repetitions written out: some megabytes once compiled.
#[cfg(feature = "regex")]
const LARGEST: u64 = 20_000;

/// How many characters and classes there are in a pattern whose repetitions are written out.
#[cfg(feature = "regex")]
fn size(hir: &Hir) -> u64 {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(_) => 1,
        HirKind::Literal(literal) => u64::try_from(literal.0.len()).unwrap_or(u64::MAX),
        HirKind::Repetition(repetition) => {
            let times = repetition.max.unwrap_or(repetition.min).max(1);
            size(&repetition.sub).saturating_mul(u64::from(times))
        }
        HirKind::Capture(capture) => size(&capture.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().map(size).fold(0, u64::saturating_add),
    }
}

/// Why a pattern cannot be read, in the words of `regex-syntax`.
#[cfg(feature = "regex")]
fn reason(error: &regex_syntax::Error) -> String {
    let reason = match error {
        regex_syntax::Error::Parse(error) => error.kind().to_string(),
        regex_syntax::Error::Translate(error) => error.kind().to_string(),
        other => other.to_string(),
    };
    reason.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Rule: patterns need the `regex` feature.
#[cfg(not(feature = "regex"))]
pub(crate) fn check_pattern(key: &Ident, _pattern: &LitStr, errors: &mut Errors) -> bool {
    errors.push(key, texts::PATTERN_WITHOUT_REGEX);
    false
}

//! Checks that a pattern is a regular expression that means the same in every language and takes linear time in each.

use proc_macro2::Ident;
#[cfg(feature = "regex")]
use regex_syntax::hir::{Class, Hir, HirKind};
#[cfg(feature = "regex")]
use regex_syntax::utf8::Utf8Sequences;
use syn::LitStr;

#[cfg(feature = "regex")]
use super::automaton::{TooLarge, matching_table};
#[cfg(feature = "regex")]
use super::portability::{portable_spelling, unportable_parts};
use crate::diagnostics::{Errors, texts};
use crate::model::Rule;

/// Rules: a pattern can be parsed and compiled, means the same to every reader of the contract, and is not too large to
/// be matched in linear time by all of them. Rejected: `pattern("(")`, `pattern("\\d")`, `pattern("a[ab]{12}$")`.
#[cfg(feature = "regex")]
pub(crate) fn check_pattern(_key: &Ident, pattern: &LitStr, errors: &mut Errors) -> Option<Rule> {
    let source = pattern.value();
    let hir = match regex_syntax::parse(&source) {
        Ok(hir) => hir,
        Err(error) => {
            errors.push(pattern, texts::unreadable_pattern(&reason(&error)));
            return None;
        }
    };
    if !Size::of(&hir, false).is_within(Size::LARGEST) {
        errors.push(pattern, texts::LARGE_PATTERN);
        return None;
    }
    // A pattern that the first parser accepts, this one accepts too.
    let ast = regex_syntax::ast::parse::Parser::new().parse(&source).ok()?;
    let parts = unportable_parts(&source, &ast);
    for found in &parts {
        errors.push(pattern, texts::unportable_pattern(&found.part, &found.advice));
    }
    if !parts.is_empty() {
        return None;
    }
    let portable = portable_spelling(&source, &ast);
    match matching_table(&source, &ast) {
        Ok(table) => Some(Rule::Pattern { declared: source, portable, table, span: pattern.span() }),
        Err(TooLarge) => {
            errors.push(pattern, texts::LARGE_TABLE);
            None
        }
    }
}

/// The size of a pattern with its repetitions expanded.
///
/// Both numbers bound what a text can cost, since a match may be in progress at every position of the pattern at once:
/// within these limits it is at worst some hundredths of a millisecond per byte, and less than a megabyte of memory.
#[cfg(feature = "regex")]
#[derive(Clone, Copy, Default)]
struct Size {
    /// The positions that a match can be at: classes and repeated characters. Text that is not repeated counts as one.
    places: u64,
    /// The bytes and byte ranges that it compiles to.
    bytes: u64,
}

#[cfg(feature = "regex")]
impl Size {
    const LARGEST: Self = Self { places: 1_000, bytes: 10_000 };

    fn of(hir: &Hir, repeated: bool) -> Self {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => Self { places: 1, bytes: 1 },
            HirKind::Class(class) => Self { places: 1, bytes: class_bytes(class) },
            HirKind::Literal(literal) => {
                let bytes = u64::try_from(literal.0.len()).unwrap_or(u64::MAX);
                Self { places: if repeated { bytes } else { 1 }, bytes }
            }
            HirKind::Repetition(repetition) => {
                // `a{3,}` is `aaa+`.
                let times = u64::from(repetition.max.unwrap_or(repetition.min).max(1));
                let Self { places, bytes } = Self::of(&repetition.sub, true);
                Self { places: places.saturating_mul(times), bytes: bytes.saturating_mul(times) }
            }
            HirKind::Capture(capture) => Self::of(&capture.sub, repeated),
            HirKind::Concat(parts) | HirKind::Alternation(parts) => {
                parts.iter().map(|part| Self::of(part, repeated)).fold(Self::default(), |sum, part| Self {
                    places: sum.places.saturating_add(part.places),
                    bytes: sum.bytes.saturating_add(part.bytes),
                })
            }
        }
    }

    fn is_within(self, limit: Self) -> bool {
        self.places <= limit.places && self.bytes <= limit.bytes
    }
}

/// Returns the number of byte ranges in the UTF-8 of a class: 28 for `.`.
#[cfg(feature = "regex")]
fn class_bytes(class: &Class) -> u64 {
    match class {
        Class::Unicode(class) => {
            let ranges = class.ranges().iter();
            let sequences = ranges.flat_map(|range| Utf8Sequences::new(range.start(), range.end()));
            sequences.map(|sequence| u64::try_from(sequence.len()).unwrap_or(u64::MAX)).sum()
        }
        Class::Bytes(class) => u64::try_from(class.ranges().len()).unwrap_or(u64::MAX),
    }
}

/// Returns why a pattern cannot be parsed, in the words of `regex-syntax`.
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
pub(crate) fn check_pattern(key: &Ident, _pattern: &LitStr, errors: &mut Errors) -> Option<Rule> {
    errors.push(key, texts::PATTERN_WITHOUT_REGEX);
    None
}

#[cfg(test)]
#[cfg(feature = "regex")]
mod tests {
    use super::Size;

    #[track_caller]
    fn assert_within(pattern: &str, expected: bool) {
        let hir = regex_syntax::parse(pattern).expect("the pattern can be read");
        assert_eq!(Size::of(&hir, false).is_within(Size::LARGEST), expected, "{pattern}");
    }

    #[test]
    fn counts_repetitions_written_out() {
        for (largest, too_large) in [
            ("^[a-z]{1,998}$", "^[a-z]{1,999}$"),
            ("(ab){500}", "(ab){501}"),
            ("(([a-z]?){10}){100}", "(([a-z]?){10}){101}"),
            ("a{999,}b", "a{1001,}"),
            (".{0,357}", ".{0,358}"),
            ("[\u{100}\u{1000}\u{10000}]{1,1000}", "[\u{100}\u{1000}\u{10000}\u{100000}]{1,1000}"),
        ] {
            assert_within(largest, true);
            assert_within(too_large, false);
        }
        assert_within("((((a{1000}){1000}){1000}){1000}){1000}", false);
        assert_within("^[^ ].*$", true);
    }

    #[test]
    fn text_without_repetitions_may_be_long() {
        let words: Vec<String> = (0..900).map(|number| format!("word{number}")).collect();
        assert_within(&format!("^({})$", words.join("|")), true);
        assert_within(&format!("^({})+$", words.join("|")), false);
        assert_within(&"a".repeat(10_000), true);
        assert_within(&"a".repeat(10_001), false);
    }
}

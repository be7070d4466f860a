//! Whether a pattern matches a string in an attribute: a small matcher over the HIR of `regex-syntax`. At run time, the
//! `regex` crate does the matching.

use std::collections::BTreeSet;

use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

/// Whether the pattern matches somewhere in the text. A pattern that cannot be parsed, or has assertions that are not
/// portable, counts as matching: it is reported elsewhere.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    let Ok(hir) = regex_syntax::parse(pattern) else {
        return true;
    };
    let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    !ends(&hir, text, &starts).is_empty()
}

/// Returns the positions where a match that begins at one of `starts` can end.
fn ends(hir: &Hir, text: &str, starts: &BTreeSet<usize>) -> BTreeSet<usize> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let rest = |at: usize| text.as_bytes().get(at..).unwrap_or_default();
            starts.iter().filter(|at| rest(**at).starts_with(&literal.0)).map(|at| at + literal.0.len()).collect()
        }
        HirKind::Class(class) => starts.iter().filter_map(|at| behind(class, text, *at)).collect(),
        HirKind::Look(Look::Start) => starts.iter().copied().filter(|at| *at == 0).collect(),
        HirKind::Look(Look::End) => starts.iter().copied().filter(|at| *at == text.len()).collect(),
        HirKind::Empty | HirKind::Look(_) => starts.clone(),
        HirKind::Repetition(repetition) => repeated(repetition, text, starts),
        HirKind::Capture(capture) => ends(&capture.sub, text, starts),
        HirKind::Concat(parts) => parts.iter().fold(starts.clone(), |starts, part| ends(part, text, &starts)),
        HirKind::Alternation(ways) => ways.iter().flat_map(|way| ends(way, text, starts)).collect(),
    }
}

/// Returns the end of the character at `at`, if the character is in the class.
fn behind(class: &Class, text: &str, at: usize) -> Option<usize> {
    let character = text.get(at..)?.chars().next()?;
    let within = match class {
        Class::Unicode(class) => class.iter().any(|range| (range.start()..=range.end()).contains(&character)),
        Class::Bytes(class) => u8::try_from(character)
            .is_ok_and(|byte| class.iter().any(|range| (range.start()..=range.end()).contains(&byte))),
    };
    within.then(|| at + character.len_utf8())
}

/// Repeats as often as the repetition allows, or until there are no new positions: they only ever move to the right.
fn repeated(repetition: &Repetition, text: &str, starts: &BTreeSet<usize>) -> BTreeSet<usize> {
    let mut reached = starts.clone();
    let mut found = if repetition.min == 0 { starts.clone() } else { BTreeSet::new() };
    for count in 1..=repetition.max.unwrap_or(u32::MAX) {
        let next = ends(&repetition.sub, text, &reached);
        let is_settled = next == reached;
        if count >= repetition.min || is_settled {
            found.extend(&next);
        }
        if next.is_empty() || is_settled {
            break;
        }
        reached = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn agrees_with_what_patterns_say() {
        for (pattern, text, expected) in [
            ("^[a-z]+$", "abc", true),
            ("^[a-z]+$", "abC", false),
            ("b", "abc", true),
            ("^$", "", true),
            ("^a{2,3}$", "aa", true),
            ("^a{2,3}$", "aaaa", false),
            ("^a{2,}$", "aaaa", true),
            ("^(a|bc)*$", "abcbca", true),
            ("^(a|bc)*$", "abcb", false),
            ("^(a?)*$", "aaa", true),
            ("^(a*)*b$", "aaac", false),
            ("^.$", "😀", true),
            ("^..$", "é", false),
            ("^(0|[1-9][0-9]*)\\.[0-9]+$", "1.0", true),
            ("^(0|[1-9][0-9]*)\\.[0-9]+$", "01.0", false),
            ("(", "anything", true),
            ("^(a?){1000}$", "aa", true),
            ("a{1000}", "aa", false),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} on {text}");
        }
    }
}

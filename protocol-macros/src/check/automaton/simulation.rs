//! Whether a pattern matches a string in an attribute. At run time, the `regex` crate does the matching.

use std::collections::BTreeSet;

use regex_syntax::ast::parse::Parser;

use super::nfa::{Nfa, Position};

/// Whether the pattern matches somewhere in the text. A pattern that cannot be parsed counts as matching: it is
/// reported elsewhere.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let Ok(ast) = Parser::new().parse(pattern) else {
        return true;
    };
    let nfa = Nfa::of(pattern, &ast);
    let mut letters = text.chars().map(u32::from).peekable();
    let mut position = Position { at_start: true, at_end: letters.peek().is_none() };
    let mut current: BTreeSet<usize> = BTreeSet::new();
    loop {
        // A match may begin anywhere.
        current.insert(nfa.start);
        let reached = nfa.reach(current, position);
        if reached.accepts {
            return true;
        }
        let Some(letter) = letters.next() else {
            return false;
        };
        let takes = |number: usize| {
            let (ranges, next) = nfa.taker(number)?;
            ranges.iter().any(|(first, last)| (first..=last).contains(&&letter)).then_some(next)
        };
        current = reached.takers.into_iter().filter_map(takes).collect();
        position = Position { at_start: false, at_end: letters.peek().is_none() };
    }
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

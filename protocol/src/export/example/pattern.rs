//! Candidate strings for a regular expression.
//!
//! The expression is parsed by `regex-syntax`, as in the `regex` crate itself. A candidate may not match, since word
//! boundaries and anchors in the middle are ignored: the caller validates it.

use regex_syntax::hir::{Class, ClassUnicodeRange, Hir, HirKind};

/// Strings that patterns are often written for; tried first, on patterns anchored at both ends.
const USUAL: [&str; 16] = [
    "1.0",
    "1.0.0",
    "2026-01-31",
    "2026-01-31T12:00:00Z",
    "12:00",
    "12:00:00",
    "123e4567-e89b-42d3-a456-426614174000",
    "#336699",
    "ada@example.org",
    "https://example.org/",
    "192.0.2.1",
    "example.org",
    "+31201234567",
    "en-GB",
    "item-1",
    "abc",
];

/// The preferred characters of a class, in this order.
const PREFERRED: &str = "abcdefghijklmnopqrstuvwxyz1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-_. ";

/// The maximum number of bytes of a candidate.
const MOST: usize = 20_000;

/// Returns candidates for a pattern, for a string of at least `min` characters.
pub(super) fn candidates(pattern: &str, min: usize) -> Vec<String> {
    let anchored = pattern.starts_with('^') && pattern.ends_with('$');
    let usual = USUAL.iter().filter(|_| anchored).map(|text| (*text).to_owned());
    let Ok(parsed) = regex_syntax::parse(pattern) else { return Vec::new() };
    let made = [0, 1, 2, 7, min].into_iter().flat_map(|extra| {
        let parsed = &parsed;
        (0..6).filter_map(move |choice| {
            let mut maker = Maker { extra, choice, text: String::new(), characters: 0 };
            maker.add(parsed).map(|()| maker.text)
        })
    });
    usual.chain(made).collect()
}

struct Maker {
    /// The number of additional repetitions beyond the minimum.
    extra: usize,
    /// The index of the branch to take in alternations.
    choice: usize,
    text: String,
    /// The number of class characters added so far.
    characters: usize,
}

impl Maker {
    /// Appends a match of a part of the expression; `None` if there is none.
    fn add(&mut self, part: &Hir) -> Option<()> {
        if self.text.len() > MOST {
            return None;
        }
        match part.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => self.text.push_str(std::str::from_utf8(&literal.0).ok()?),
            HirKind::Class(class) => {
                let character = self.character(class)?;
                self.text.push(character);
            }
            HirKind::Capture(capture) => self.add(&capture.sub)?,
            HirKind::Concat(parts) => parts.iter().try_for_each(|part| self.add(part))?,
            HirKind::Alternation(branches) => self.add(branches.get(self.choice % branches.len())?)?,
            HirKind::Repetition(repetition) => {
                let least = usize::try_from(repetition.min).ok()?;
                let most = repetition.max.map_or(usize::MAX, |max| usize::try_from(max).unwrap_or(usize::MAX));
                for _ in 0..least.saturating_add(self.extra).min(most) {
                    self.add(&repetition.sub)?;
                }
            }
        }
        Some(())
    }

    /// Returns a character of a class, preferably an easily readable one.
    fn character(&mut self, class: &Class) -> Option<char> {
        let Class::Unicode(class) = class else { return None };
        let has =
            |character: char| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&character));
        let preferred: Vec<char> = PREFERRED.chars().filter(|character| has(*character)).collect();
        let chosen = preferred.get(self.characters % preferred.len().clamp(1, 26)).copied();
        self.characters += 1;
        chosen.or_else(|| class.ranges().first().map(ClassUnicodeRange::start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_what_the_pattern_matches() {
        for pattern in [
            "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$",
            "^[a-z]+$",
            "^[A-Z]{3}-[0-9]{4}$",
            "^(cat|dog)s?$",
            "\\d{3}",
            "^\\w+@\\w+\\.com$",
            "^[^a-z]$",
            "(?i)^HELLO$",
            "^\\p{Greek}+$",
            "^$",
            "a|b",
            "^.{5,10}$",
            "^(?:x{2}){3}$",
            "^[\u{1f600}-\u{1f64f}]$",
        ] {
            let expression = regex::Regex::new(pattern).unwrap();
            let found = candidates(pattern, 0).into_iter().find(|text| expression.is_match(text));
            assert!(found.is_some(), "{pattern}");
        }
    }

    #[test]
    fn makes_texts_as_long_as_they_must_be() {
        assert!(candidates("^[a-z]+$", 40).iter().any(|text| text.len() >= 40));
    }

    #[test]
    fn ends_where_repetitions_are_huge() {
        assert!(candidates("^((a{1000}){1000}){1000}$", 0).iter().all(|text| text.len() <= 2 * MOST));
    }

    #[test]
    fn makes_nothing_where_nothing_matches() {
        assert!(candidates("[a&&b]", 0).is_empty());
    }
}

//! Suggests the name that was probably meant.

use std::fmt;

use super::sentences::sentence;
use crate::error::shown::MOST_OF_A_STRING;

/// The number of names that all suggestions of an error may look at: a protocol may have thousands, and a peer may
/// cause a hundred suggestions.
const MOST_NAMES: usize = 10_000;

/// The remaining budget for suggestions.
pub(super) struct Suggestions {
    names_left: usize,
}

impl Suggestions {
    pub(super) const fn new() -> Self {
        Self { names_left: MOST_NAMES }
    }

    /// Returns the end of a sentence about an unknown name: the name that was probably meant, or all names; these where the
    /// unknown name must not be known.
    pub(super) fn expected<'a, I: ExactSizeIterator<Item = &'a str> + Clone>(
        &mut self,
        found: Option<&str>,
        names: I,
    ) -> Expected<'a, I> {
        Expected { meant: found.and_then(|found| self.nearest(found, names.clone())), names }
    }

    /// Returns the name nearest to `found`, if it is near enough to be meant.
    fn nearest<'a>(&mut self, found: &str, names: impl ExactSizeIterator<Item = &'a str> + Clone) -> Option<&'a str> {
        let length = found.chars().take(MOST_OF_A_STRING + 1).count();
        if length > MOST_OF_A_STRING {
            return None;
        }
        self.names_left = self.names_left.checked_sub(names.len())?;
        // One letter in four may be wrong, three at most: beyond that, it is another name and not a typo.
        let allowed = length.clamp(4, 12) / 4;
        // Computing the distance is slow, so cheaper tests come first. A letter takes one to four bytes.
        let (lengths, letters) = (length.saturating_sub(allowed)..=(length + allowed) * 4, Letters::of(found));
        let near = names.filter(|name| lengths.contains(&name.len()) && !letters.lack(name, allowed));
        let near = near.filter(|name| letters.apart_from(&Letters::of(name)) <= allowed);
        let near = near.filter(|name| name.chars().count().abs_diff(length) <= allowed);
        let near = near.map(|name| (strsim::damerau_levenshtein(found, name), name));
        // Short names must agree in at least half of their letters.
        let near =
            near.filter(|(distance, name)| *distance <= allowed && *distance * 2 <= length.min(name.chars().count()));
        near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
    }
}

/// Which letters a name has, in the lower half, and which of them more than once, in the upper. Letters in the same bucket, by
/// their first bytes, count as one.
struct Letters(u64);

impl Letters {
    fn of(name: &str) -> Self {
        let add = |letters: u64, byte: u8| {
            let letter = 1 << (byte % 32);
            letters | letter | (letters & letter) << 32
        };
        Self(name.bytes().filter(|byte| is_first(*byte)).fold(0, add))
    }

    /// Whether more than `most` letters of another name are not among these. The distance is then greater too.
    fn lack(&self, name: &str, most: usize) -> bool {
        name.bytes().filter(|byte| self.0 >> (byte % 32) & 1 == 0 && is_first(*byte)).nth(most).is_some()
    }

    /// Returns a lower bound of the distance from another name: the number of letters that one has and the other lacks.
    fn apart_from(&self, other: &Self) -> usize {
        (self.0 & !other.0).count_ones().max((other.0 & !self.0).count_ones()) as usize
    }
}

/// Whether a letter begins with this byte.
const fn is_first(byte: u8) -> bool {
    !matches!(byte, 0x80..=0xbf)
}

/// Displays the end of a sentence about an unknown name.
pub(super) struct Expected<'a, I> {
    /// The name that was probably meant.
    meant: Option<&'a str>,
    names: I,
}

impl<'a, I: ExactSizeIterator<Item = &'a str> + Clone> fmt::Display for Expected<'a, I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        const FEW: usize = 12;
        let names = List(self.names.clone());
        match (self.meant, self.names.len()) {
            (Some(name), _) => formatter.write_fmt(sentence!(did_you_mean, name = name)),
            (None, 1) => formatter.write_fmt(sentence!(expected_name, name = names)),
            (None, count) if count <= FEW => formatter.write_fmt(sentence!(expected_one_of, names = names)),
            (None, count) => formatter.write_fmt(sentence!(none_of_many, count = count)),
        }
    }
}

/// Displays names in backticks.
pub(super) struct List<I>(pub(super) I);

impl<'a, I: Iterator<Item = &'a str> + Clone> fmt::Display for List<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names = self.0.clone();
        let Some(first) = names.next() else { return Ok(()) };
        formatter.write_str("`")?;
        formatter.write_str(first)?;
        for name in names {
            formatter.write_str("`, `")?;
            formatter.write_str(name)?;
        }
        formatter.write_str("`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected(found: &str, names: &[&str]) -> String {
        Suggestions::new().expected(Some(found), names.iter().copied()).to_string()
    }

    #[test]
    fn names_are_no_nearer_than_their_letters() {
        let names = ["", "bark", "brak", "bakr", "barks", "thought", "througt", "größe", "grösse", "bbbb", "kkkkkkkk"];
        for left in names {
            for right in names {
                let distance = strsim::damerau_levenshtein(left, right);
                let letters = Letters::of(left);
                assert!(!letters.lack(right, distance), "{left} and {right}");
                assert!(letters.apart_from(&Letters::of(right)) <= distance, "{left} and {right}");
            }
        }
        assert!(Letters::of("bark").lack("thought", 6));
        assert_eq!(Letters::of("bark").apart_from(&Letters::of("thought")), 7);
    }

    #[test]
    fn suggests_the_nearest_name_or_lists_all() {
        assert_eq!(expected("bork", &["bark", "thought"]), "did you mean `bark`?");
        assert_eq!(expected("brak", &["bark", "thought"]), "did you mean `bark`?");
        assert_eq!(expected("meow", &["bark", "thought"]), "expected one of `bark`, `thought`");
        assert_eq!(expected("x", &["bark"]), "expected `bark`");
    }

    #[test]
    fn says_nothing_of_a_hidden_name() {
        let names = ["bark", "thought"].into_iter();
        assert_eq!(Suggestions::new().expected(None, names).to_string(), "expected one of `bark`, `thought`");
    }

    #[test]
    fn one_letter_in_common_is_no_likeness() {
        assert_eq!(expected("c", &["a", "bee"]), "expected one of `a`, `bee`");
        assert_eq!(expected("", &["a", "bee"]), "expected one of `a`, `bee`");
        assert_eq!(expected("ab", &["b", "bee"]), "expected one of `b`, `bee`");
        assert_eq!(expected("ib", &["id", "bee"]), "did you mean `id`?");
        assert_eq!(expected("be", &["a", "bee"]), "did you mean `bee`?");
    }

    #[test]
    fn compares_no_long_names_and_not_too_many() {
        let name = "n".repeat(MOST_OF_A_STRING);
        assert_eq!(expected(&name, &[&format!("{name}n")]), format!("did you mean `{name}n`?"));
        assert_eq!(expected(&format!("{name}n"), &[&name]), format!("expected `{name}`"));
        let names = vec!["bark"; MOST_NAMES / 2];
        let mut suggestions = Suggestions::new();
        let said = [(); 3].map(|()| suggestions.expected(Some("brak"), names.iter().copied()).to_string());
        assert_eq!(said, ["did you mean `bark`?", "did you mean `bark`?", "expected one of 5000 known names"]);
    }
}

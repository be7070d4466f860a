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
    pub(super) fn expected<'a>(
        &mut self,
        found: Option<&str>,
        names: impl ExactSizeIterator<Item = &'a str> + Clone,
    ) -> String {
        const FEW: usize = 12;
        match (found.and_then(|found| self.nearest(found, names.clone())), names.len()) {
            (Some(name), _) => sentence!(did_you_mean, name = name).to_string(),
            (None, 1) => sentence!(expected_name, name = List(names)).to_string(),
            (None, count) if count <= FEW => sentence!(expected_one_of, names = List(names)).to_string(),
            (None, count) => sentence!(none_of_many, count = count).to_string(),
        }
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
        let near = names.filter(|name| name.len().abs_diff(found.len()) <= allowed * 4);
        let near = near.filter(|name| letters_apart(found, name) <= allowed);
        let near = near.map(|name| (strsim::damerau_levenshtein(found, name), name));
        // Short names must agree in at least half of their letters.
        let near =
            near.filter(|(distance, name)| *distance <= allowed && *distance * 2 <= length.min(name.chars().count()));
        near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
    }
}

/// Returns a lower bound of the distance between two names: the number of letters that one has and the other lacks.
fn letters_apart(left: &str, right: &str) -> usize {
    // How much more often a letter occurs in the left name. Letters in the same bucket may lower the bound.
    let mut more = [0_i16; 64];
    let mut count = |name: &str, step: i16| {
        for letter in name.chars() {
            if let Some(count) = more.get_mut(letter as usize % 64) {
                *count = count.wrapping_add(step);
            }
        }
    };
    count(left, 1);
    count(right, -1);
    // Numbers that fit into vector instructions: the names are short.
    let sum = |sign: i16| more.iter().map(|count| count.wrapping_mul(sign).max(0)).fold(0, i16::wrapping_add);
    usize::try_from(sum(1).max(sum(-1))).unwrap_or(0)
}

/// Displays names in backticks.
pub(super) struct List<I>(pub(super) I);

impl<'a, I: Iterator<Item = &'a str> + Clone> fmt::Display for List<I> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.clone().enumerate() {
            formatter.write_str(if index == 0 { "`" } else { ", `" })?;
            formatter.write_str(name)?;
            formatter.write_str("`")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected(found: &str, names: &[&str]) -> String {
        Suggestions::new().expected(Some(found), names.iter().copied())
    }

    #[test]
    fn names_are_no_nearer_than_their_letters() {
        let names = ["", "bark", "brak", "bakr", "barks", "thought", "througt", "größe", "grösse", "bbbb", "kkkkkkkk"];
        for left in names {
            for right in names {
                let distance = strsim::damerau_levenshtein(left, right);
                assert!(letters_apart(left, right) <= distance, "{left} and {right}");
            }
        }
        assert_eq!(letters_apart("bark", "thought"), 7);
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
        assert_eq!(Suggestions::new().expected(None, names), "expected one of `bark`, `thought`");
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
        let said = [(); 3].map(|()| suggestions.expected(Some("brak"), names.iter().copied()));
        assert_eq!(said, ["did you mean `bark`?", "did you mean `bark`?", "expected one of 5000 known names"]);
    }
}

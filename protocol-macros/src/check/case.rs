//! The cases that `rename_all` knows, and how names are written in them.

use syn::LitStr;

use crate::diagnostics::{Errors, texts};
use crate::parse::Slot;

/// A way of writing a name of several words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

const CASES: &[(&str, Case)] = &[
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

/// The case that `rename_all = "..."` names, if it is given. Rule: it is one of those above. Not: `"Snake"`.
pub(crate) fn check_case(given: &Slot<LitStr>, errors: &mut Errors) -> Option<Case> {
    let literal = given.value()?;
    let written = literal.value();
    if let Some((_, case)) = CASES.iter().find(|(name, _)| *name == written) {
        return Some(*case);
    }
    let known: Vec<&str> = CASES.iter().map(|(name, _)| *name).collect();
    errors.push(literal, texts::unknown_value("rename_all", &written, &known));
    None
}

impl Case {
    /// The wire name of a field: its words are what stands between the underscores.
    pub(crate) fn of_field(self, name: &str) -> String {
        let words: Vec<String> = name.split('_').filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        if words.is_empty() { name.to_owned() } else { self.join(&words) }
    }

    /// The wire name of a variant: each capital begins a word.
    pub(crate) fn of_variant(self, name: &str) -> String {
        let mut words: Vec<String> = Vec::new();
        for letter in name.chars() {
            match words.last_mut() {
                Some(word) if !letter.is_uppercase() => word.push(letter),
                _ => words.push(letter.to_lowercase().collect()),
            }
        }
        self.join(&words)
    }

    /// Writes words, which are given in lower case.
    fn join(self, words: &[String]) -> String {
        match self {
            Self::Lower => words.concat(),
            Self::Upper => words.concat().to_uppercase(),
            Self::Pascal => words.iter().map(|word| capitalized(word)).collect(),
            Self::Camel => {
                let (first, rest) = words.split_first().map_or(("", words), |(first, rest)| (first.as_str(), rest));
                rest.iter().fold(first.to_owned(), |name, word| name + &capitalized(word))
            }
            Self::Snake => words.join("_"),
            Self::ScreamingSnake => words.join("_").to_uppercase(),
            Self::Kebab => words.join("-"),
            Self::ScreamingKebab => words.join("-").to_uppercase(),
        }
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{CASES, Case};

    /// The name in all cases, in the order of the table.
    fn all(name: impl Fn(Case) -> String) -> Vec<String> {
        CASES.iter().map(|(_, case)| name(*case)).collect()
    }

    #[test]
    fn writes_fields_in_every_case() {
        assert_eq!(
            all(|case| case.of_field("reply_to_2nd")),
            [
                "replyto2nd",
                "REPLYTO2ND",
                "ReplyTo2nd",
                "replyTo2nd",
                "reply_to_2nd",
                "REPLY_TO_2ND",
                "reply-to-2nd",
                "REPLY-TO-2ND"
            ]
        );
    }

    #[test]
    fn writes_variants_in_every_case() {
        assert_eq!(
            all(|case| case.of_variant("VeryLoud2")),
            [
                "veryloud2",
                "VERYLOUD2",
                "VeryLoud2",
                "veryLoud2",
                "very_loud2",
                "VERY_LOUD2",
                "very-loud2",
                "VERY-LOUD2"
            ]
        );
    }

    #[test]
    fn splits_variants_at_every_capital() {
        assert_eq!(Case::Snake.of_variant("HTTPError"), "h_t_t_p_error");
        assert_eq!(Case::Snake.of_variant("V2"), "v2");
        assert_eq!(Case::Camel.of_variant("HTTPError"), "hTTPError");
    }

    #[test]
    fn ignores_empty_words_of_fields() {
        assert_eq!(Case::Camel.of_field("_private__name_"), "privateName");
        assert_eq!(Case::Snake.of_field("__"), "__");
    }
}

//! The cases that `rename_all` supports, and how names are converted to them.

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

/// Returns the case that `rename_all = "..."` names, if given. Rule: it is one of those above. Rejected: `"Snake"`.
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

// The results are exactly serde's: only ASCII letters change, and each extra underscore becomes an extra hyphen.
impl Case {
    /// Returns the wire name of a field. Its words are separated by underscores and taken to be lower case already.
    pub(crate) fn of_field(self, name: &str) -> String {
        let cased = match self {
            Self::Lower | Self::Snake => name.to_owned(),
            Self::Upper | Self::ScreamingSnake => name.to_ascii_uppercase(),
            Self::Pascal => name.split('_').map(|word| with_first(word, char::to_ascii_uppercase)).collect(),
            Self::Camel => with_first(&Self::Pascal.of_field(name), char::to_ascii_lowercase),
            Self::Kebab => name.replace('_', "-"),
            Self::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        };
        // A name of underscores alone would become empty; serde has no name for it either.
        if cased.is_empty() { name.to_owned() } else { cased }
    }

    /// Returns the wire name of a variant, in which each capital letter begins a word.
    pub(crate) fn of_variant(self, name: &str) -> String {
        match self {
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Pascal => name.to_owned(),
            Self::Camel => with_first(name, char::to_ascii_lowercase),
            Self::Snake => snake(name),
            Self::ScreamingSnake => snake(name).to_ascii_uppercase(),
            Self::Kebab => snake(name).replace('_', "-"),
            Self::ScreamingKebab => snake(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

/// Returns `very_loud` for `VeryLoud`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (place, letter) in name.char_indices() {
        if place > 0 && letter.is_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// Returns the word with its first letter changed.
fn with_first(word: &str, change: fn(&char) -> char) -> String {
    let mut letters = word.chars();
    letters.next().iter().map(change).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::{CASES, Case};

    /// Returns the name in all cases, in the order of the table.
    fn all(name: impl Fn(Case) -> String) -> Vec<String> {
        CASES.iter().map(|(_, case)| name(*case)).collect()
    }

    #[test]
    fn writes_fields_in_every_case() {
        assert_eq!(
            all(|case| case.of_field("reply_to_2nd")),
            [
                "reply_to_2nd",
                "REPLY_TO_2ND",
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
    fn keeps_all_underscores_where_it_keeps_any() {
        assert_eq!(Case::Camel.of_field("_private__name_"), "privateName");
        assert_eq!(Case::Kebab.of_field("_private__name_"), "-private--name-");
        assert_eq!(Case::Camel.of_field("__"), "__");
    }
}

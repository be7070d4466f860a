//! Typical content for a field, chosen by its name.

use std::fmt;

/// The words for a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Words {
    /// A phrase, used verbatim.
    Phrase(&'static str),
    /// An identifier: the name of a thing, and a number.
    Identifier(String),
    /// The name of the field itself.
    Name(String),
}

/// Endings of names, and typical content of such fields.
const PHRASES: [(&[&str], &str); 13] = [
    (&["text", "message", "summary", "detail", "description", "body", "content", "comment"], "A few words."),
    (&["title", "subject", "label"], "A title"),
    (&["reason"], "a reason"),
    (&["url", "uri", "link"], "https://example.org/"),
    (&["email", "mail"], "ada@example.org"),
    (&["host", "domain"], "example.org"),
    (&["version"], "1.0"),
    (&["date", "day"], "2026-01-31"),
    (&["time"], "2026-01-31T12:00:00Z"),
    (&["language", "locale", "lang"], "en"),
    (&["country"], "NL"),
    (&["color", "colour"], "#336699"),
    (&["user", "author", "owner"], "ada"),
];

/// Returns the words for a field of this name.
pub(super) fn of(name: &str) -> Words {
    let parts = parts(name);
    let last = parts.last().map_or("", String::as_str);
    if let (Some((_, stem)), "id") = (parts.split_last(), last) {
        return Words::Identifier(if stem.is_empty() { "id".to_owned() } else { stem.join("-") });
    }
    if name == "name" || last == "name" {
        return Words::Phrase("Ada");
    }
    match PHRASES.iter().find(|(endings, _)| endings.contains(&last)) {
        Some((_, phrase)) => Words::Phrase(phrase),
        None if parts.is_empty() => Words::Name("text".to_owned()),
        None => Words::Name(parts.join(" ")),
    }
}

impl Words {
    /// Returns one of a series of different texts.
    pub(super) fn numbered(&self, number: usize) -> String {
        match self {
            Self::Phrase(phrase) => format!("{phrase} {number}"),
            Self::Identifier(stem) => format!("{stem}-{number}"),
            Self::Name(name) => format!("{}-{number}", name.replace(' ', "-")),
        }
    }
}

impl fmt::Display for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phrase(text) => formatter.write_str(text),
            Self::Name(text) => formatter.write_str(text),
            Self::Identifier(stem) => write!(formatter, "{stem}-1"),
        }
    }
}

/// Splits a name into lower-case words: `looking_at`, `lookingAt` and `looking-at` alike.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut after_lower = false;
    for character in name.chars() {
        if !character.is_alphanumeric() || (after_lower && character.is_uppercase()) {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| character.is_alphanumeric()) {
            part.extend(character.to_lowercase());
        }
        after_lower = character.is_lowercase();
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_the_name_promises() {
        for (name, words) in [
            ("agent_id", "agent-1"),
            ("agentId", "agent-1"),
            ("id", "id-1"),
            ("text", "A few words."),
            ("displayName", "Ada"),
            ("protocol_version", "1.0"),
            ("mood", "mood"),
            ("favourite-food", "favourite food"),
            ("", "text"),
            ("$", "text"),
        ] {
            assert_eq!(of(name).to_string(), words, "{name}");
        }
        assert_eq!(of("tag").numbered(2), "tag-2");
        assert_eq!(of("agent_id").numbered(2), "agent-2");
    }
}

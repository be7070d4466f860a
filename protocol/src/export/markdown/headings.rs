//! The headings of the page: messages and data types, each with its anchor.

use std::collections::HashMap;

use super::prose::code;
use crate::export::Description;
use crate::export::description::{Names, Policy, Type};

pub(super) const ENVELOPE: &str = "Envelope";
pub(super) const REFUSALS: &str = "Refused messages";
pub(super) const MESSAGES: &str = "Messages";
pub(super) const DATA_TYPES: &str = "Data types";

/// Returns the first heading.
pub(super) fn title(description: &Description) -> String {
    format!("The {} {}", code(&description.name), description.kind())
}

/// Returns the data types that have a section of their own: those that are not messages.
pub(super) fn data_types(description: &Description) -> impl Iterator<Item = &Type> {
    let whole = description.whole_messages();
    description.data_types().filter(move |described| {
        whole.as_ref().is_none_or(|whole| {
            described.name != whole.name && whole.members.iter().all(|member| member.name != described.name)
        })
    })
}

/// The headings of all payloads and data types, by their names in the description.
pub(super) struct Headings(HashMap<String, Heading>);

/// The name of a type on the page, and the anchor of its heading.
pub(super) struct Heading {
    pub(super) name: String,
    pub(super) anchor: String,
}

impl Headings {
    pub(super) fn of(description: &Description) -> Self {
        let mut anchors = Anchors::default();
        anchors.next(&title(description));
        let of_messages: &[&str] = if description.kind() == "protocol" { &[ENVELOPE, REFUSALS, MESSAGES] } else { &[] };
        for heading in of_messages {
            anchors.next(heading);
        }
        let mut headings = HashMap::new();
        for (message, payload) in description.payloads() {
            let anchor = anchors.next(&code(&message.tag));
            headings.insert(payload.name.clone(), Heading { name: payload.rust_name.clone(), anchor });
        }
        let whole = description.whole_messages();
        if let Some(whole) = &whole {
            let (name, anchor) = ("message".to_owned(), MESSAGES.to_lowercase());
            headings.insert(whole.name.to_owned(), Heading { name, anchor });
        }
        let messages = whole.map_or(&[][..], |whole| whole.members);
        for (member, described) in messages.iter().filter_map(|it| Some((it, description.type_named(&it.name)?))) {
            let anchor = anchors.next(&code(&member.mark.to_string()));
            headings.insert(member.name.clone(), Heading { name: described.rust_name.clone(), anchor });
        }
        anchors.next(DATA_TYPES);
        let mut names = Names::default();
        for described in data_types(description) {
            let name = names.claim(&described.rust_name, Policy::NUMBERED);
            let anchor = anchors.next(&code(&name));
            headings.insert(described.name.clone(), Heading { name, anchor });
        }
        Self(headings)
    }

    /// Returns the heading of a type.
    pub(super) fn get(&self, type_name: &str) -> Option<&Heading> {
        self.0.get(type_name)
    }

    /// Returns a link to the heading of a type.
    pub(super) fn link(&self, type_name: &str) -> String {
        match self.get(type_name) {
            Some(Heading { name, anchor }) => format!("[{}](#{anchor})", code(name)),
            None => "object".to_owned(),
        }
    }
}

/// The anchors assigned so far.
#[derive(Default)]
struct Anchors {
    given: HashMap<String, usize>,
}

impl Anchors {
    /// Returns the anchor of the next heading: its letters, digits, `-` and `_` in lower case, spaces replaced by `-`.
    /// A duplicate gets a counter.
    fn next(&mut self, heading: &str) -> String {
        let kept =
            heading.chars().filter(|character| character.is_alphanumeric() || matches!(character, '-' | '_' | ' '));
        let anchor = kept.collect::<String>().to_lowercase().replace(' ', "-");
        let count = self.given.entry(anchor.clone()).or_default();
        *count += 1;
        if *count == 1 { anchor } else { format!("{anchor}-{}", *count - 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_github() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.next("The `matrix` protocol"), "the-matrix-protocol");
        assert_eq!(anchors.next("`agent.state_2`"), "agentstate_2");
        assert_eq!(anchors.next("`Tone`"), "tone");
        assert_eq!(anchors.next("`tone`"), "tone-1");
        assert_eq!(anchors.next("`TONE`"), "tone-2");
    }
}

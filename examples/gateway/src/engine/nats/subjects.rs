//! Under which subjects a world's messages are: `matrix.world.state.agent_state.timmy`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::engine::Entry;
use crate::world::Keep;

/// The subjects of a world.
#[derive(Debug)]
pub(super) struct Subjects {
    /// The two words that all of them begin with.
    root: String,
    stream: String,
}

impl Subjects {
    pub(super) fn new(protocol: &str, world: &str) -> Self {
        let (protocol, world) = (word(protocol), word(world));
        Self {
            root: format!("{}.{world}", protocol.to_lowercase()),
            stream: format!("{}_{world}", protocol.to_uppercase()),
        }
    }

    /// Returns the name of the stream.
    pub(super) fn stream(&self) -> String {
        self.stream.clone()
    }

    /// Returns what the stream stores.
    pub(super) fn of_messages(&self) -> Vec<String> {
        vec![self.of_states(), format!("{}.event.>", self.root), format!("{}.live.>", self.root)]
    }

    /// Returns the subjects of all states.
    pub(super) fn of_states(&self) -> String {
        format!("{}.state.>", self.root)
    }

    /// Returns the subject on which this gateway tells who is there.
    pub(super) fn of_gateway(&self, gateway: &str) -> String {
        format!("{}.gateway.{}", self.root, word(gateway))
    }

    /// Returns the subjects on which all gateways tell who is there.
    pub(super) fn of_gateways(&self) -> String {
        format!("{}.gateway.*", self.root)
    }

    /// Returns the subject of a message. Messages of one state have one, which no others have.
    pub(super) fn of(&self, entry: &Entry) -> String {
        let message_type = entry.message_type;
        let (kind, last) = match &entry.keep {
            // The key begins with the type.
            Keep::Latest { key, .. } => {
                let rest = key.strip_prefix(message_type).map(|rest| rest.strip_prefix('/').unwrap_or(rest));
                ("state", rest.unwrap_or(key))
            }
            Keep::Recent => ("event", entry.sender.as_deref().unwrap_or_default()),
            Keep::No => ("live", entry.sender.as_deref().unwrap_or_default()),
        };
        format!("{}.{kind}.{}.{}", self.root, word(message_type), word(last))
    }
}

/// Returns the text as one word of a subject: as it is, if it can be one, else as base64 after `~`, which no other begins with.
fn word(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if !text.is_empty() && text.bytes().all(is_plain) {
        text.to_owned()
    } else {
        format!("~{}", URL_SAFE_NO_PAD.encode(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::Audience;

    fn subject(message_type: &'static str, keep: Keep) -> String {
        let (text, repeat_key, sender) = (String::new(), None, Some("agent:timmy".into()));
        let (audience, is_owned, instead_of) = (Audience::ALL, true, None);
        let entry = Entry { message_type, text, keep, audience, repeat_key, sender, is_owned, instead_of };
        Subjects::new("Matrix", "world").of(&entry)
    }

    fn state(message_type: &'static str, key: &str) -> String {
        subject(message_type, Keep::Latest { key: key.into(), is_over: false })
    }

    #[test]
    fn a_state_has_a_subject_that_says_which() {
        assert_eq!(state("agent_state", "agent_state/timmy"), "matrix.world.state.agent_state.timmy");
        assert_eq!(state("system_status", "system_status"), "matrix.world.state.system_status.~");
        assert_eq!(state("agent_state", "agent_state/a.b"), "matrix.world.state.agent_state.~YS5i");
    }

    #[test]
    fn an_event_has_one_that_says_whose() {
        assert_eq!(subject("bark", Keep::Recent), "matrix.world.event.bark.~YWdlbnQ6dGltbXk");
    }

    #[test]
    fn no_key_can_reach_into_other_subjects() {
        for key in ["agent_state/>", "agent_state/*", "agent_state/a.b", "agent_state/ ", "agent_state/\r\n"] {
            let subject = state("agent_state", key);
            assert_eq!(subject.split('.').count(), 5, "{subject}");
            assert!(!subject.contains(['>', '*', ' ', '\r', '\n']), "{subject}");
        }
    }
}

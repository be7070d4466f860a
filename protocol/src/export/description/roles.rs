//! The roles of a protocol, and what its messages say of them and of their state.

use crate::contract::{self, Contract};
use crate::export::json_tree::Json;

/// What a protocol says of roles.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Roles {
    /// The role that all others are connected to.
    pub(crate) server: Option<String>,
    /// Those that connect to it.
    pub(crate) clients: Vec<String>,
    /// The header's field that pairs a message with its replies.
    pub(crate) correlate: Option<String>,
    /// What each message says, in the order of the messages; those that say nothing are left out.
    pub(crate) messages: Vec<MessageRoles>,
}

/// What a message says of roles and of its state.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct MessageRoles {
    /// The value of the tag key.
    pub(crate) tag: String,
    pub(crate) from: Vec<Sender>,
    /// Those that receive it; all clients if there are none.
    pub(crate) to: Vec<String>,
    pub(crate) keep: Keep,
    /// The field with which the state ends, and the values.
    pub(crate) ends: Option<(String, Vec<Json>)>,
    /// Whether there is a message for a sender who has gone.
    pub(crate) has_gone: bool,
    pub(crate) rate: Option<Rate>,
    /// Whether it may answer any message.
    pub(crate) is_reply: bool,
    /// The types of the messages that answer it.
    pub(crate) replies: Vec<String>,
}

/// A role that may send a message, and the field that holds its identity.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sender {
    pub(crate) role: String,
    pub(crate) identity: Option<KeyField>,
}

/// A field of the header or of the payload.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KeyField {
    pub(crate) name: String,
    pub(crate) in_header: bool,
}

/// What is kept of a message.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Keep {
    Latest(Vec<KeyField>),
    #[default]
    Recent,
    No,
}

/// How often a sender may send a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rate {
    pub(crate) count: u32,
    pub(crate) seconds: u32,
    pub(crate) burst: u32,
}

impl From<&Contract> for Roles {
    fn from(contract: &Contract) -> Self {
        let messages = contract.messages().map(|message| MessageRoles::new(&message, contract));
        Self {
            server: contract.server.map(ToOwned::to_owned),
            clients: owned(contract.clients),
            correlate: contract.correlate.map(ToOwned::to_owned),
            messages: messages.filter(MessageRoles::says_something).collect(),
        }
    }
}

impl Roles {
    /// Whether nothing is said of roles or of state.
    pub(crate) fn are_none(&self) -> bool {
        *self == Self::default()
    }

    /// Whether there are roles.
    pub(crate) const fn has_roles(&self) -> bool {
        self.server.is_some()
    }

    /// Whether some message is a state.
    pub(crate) fn has_states(&self) -> bool {
        self.messages.iter().any(|message| matches!(message.keep, Keep::Latest(_)))
    }

    /// Returns all roles, the server first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> + Clone {
        self.server.iter().chain(&self.clients).map(String::as_str)
    }

    /// Returns what a message says; if nothing, what holds for such a message.
    pub(crate) fn of(&self, tag: &str) -> MessageRoles {
        let said = self.messages.iter().find(|message| message.tag == tag).cloned();
        said.unwrap_or_else(|| MessageRoles { tag: tag.to_owned(), ..MessageRoles::default() })
    }

    /// Whether the role may send the message: any may, where no sender is declared.
    pub(crate) fn may_send(&self, role: &str, tag: &str) -> bool {
        let from = self.of(tag).from;
        from.is_empty() || from.iter().any(|sender| sender.role == role)
    }

    /// Whether the role receives the message; the server also receives what a client may send.
    pub(crate) fn receives(&self, role: &str, tag: &str) -> bool {
        let is_server = self.server.as_deref() == Some(role);
        let receivers = self.receivers(&self.of(tag));
        receivers.iter().any(|receiver| receiver == role)
            || is_server && self.clients.iter().any(|client| self.may_send(client, tag))
    }

    /// Returns the roles that receive a message: those that it was declared for, or else all clients.
    pub(crate) fn receivers(&self, message: &MessageRoles) -> Vec<String> {
        if message.to.is_empty() { self.clients.clone() } else { message.to.clone() }
    }
}

impl MessageRoles {
    fn new(message: &contract::MessageInfo, contract: &Contract) -> Self {
        let keep = match message.keep() {
            contract::Keep::Latest(fields) => Keep::Latest(fields.iter().map(KeyField::from).collect()),
            contract::Keep::Recent => Keep::Recent,
            contract::Keep::No => Keep::No,
        };
        let sender = |sender: &contract::Sender| Sender {
            role: sender.role.to_owned(),
            identity: sender.identity.as_ref().map(KeyField::from),
        };
        let value = |text: String| Json::parse(&text).unwrap_or(Json::Null);
        let replies = contract.messages().filter(|reply| message.replies().contains(&reply.name));
        Self {
            tag: message.tag.to_owned(),
            from: message.from().iter().map(sender).collect(),
            to: owned(message.to()),
            keep,
            ends: message.ends().map(|ends| (ends.field.to_owned(), ends.values().into_iter().map(value).collect())),
            has_gone: message.has_gone(),
            rate: message.rate().map(|rate| Rate { count: rate.count, seconds: rate.seconds, burst: rate.burst }),
            is_reply: message.is_reply(),
            replies: replies.map(|reply| reply.tag.to_owned()).collect(),
        }
    }

    fn says_something(&self) -> bool {
        *self != Self { tag: self.tag.clone(), ..Self::default() }
    }
}

impl From<&contract::KeyField> for KeyField {
    fn from(field: &contract::KeyField) -> Self {
        Self { name: field.name.to_owned(), in_header: field.in_header }
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

//! Who sends a message, who receives it, how often, and what is kept of it.

use super::is_same;
use crate::json::{Writer, written};

/// What a message says of roles and of state, as the macros write it; [`MessageInfo`](super::MessageInfo) has a function for each part.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct MessageRoles {
    pub from: &'static [Sender],
    pub to: &'static [&'static str],
    pub keep: Keep,
    pub ends: Option<Ends>,
    pub has_gone: bool,
    pub rate: Option<Rate>,
    pub is_reply: bool,
    pub replies: &'static [&'static str],
}

impl MessageRoles {
    /// A message that says nothing of them.
    pub const NONE: Self = Self {
        from: &[],
        to: &[],
        keep: Keep::Recent,
        ends: None,
        has_gone: false,
        rate: None,
        is_reply: false,
        replies: &[],
    };

    /// Whether a message that says this may be sent by the role: any may, where no sender is declared.
    pub(crate) const fn permit(&self, role: &str) -> bool {
        let mut senders = self.from;
        while let [sender, others @ ..] = senders {
            if is_same(sender.role, role) {
                return true;
            }
            senders = others;
        }
        self.from.is_empty()
    }
}

/// A role that may send a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sender {
    /// The role.
    pub role: &'static str,
    /// The field that must hold the sender's identity, if one was declared.
    pub identity: Option<KeyField>,
}

impl Sender {
    /// A role, as generated code names it.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(role: &'static str) -> Self {
        Self { role, identity: None }
    }

    /// A role, and the field with the sender's identity.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_identity(role: &'static str, identity: KeyField) -> Self {
        Self { role, identity: Some(identity) }
    }
}

/// A field whose value says whose message it is, or which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeyField {
    /// Its name on the wire.
    pub name: &'static str,
    /// Whether it is a field of the header; otherwise of the payload.
    pub in_header: bool,
}

impl KeyField {
    /// A field of the payload.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_payload(name: &'static str) -> Self {
        Self { name, in_header: false }
    }

    /// A field of the header.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_header(name: &'static str) -> Self {
        Self { name, in_header: true }
    }
}

/// What is kept of a message for those who come later, or come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Keep {
    /// It is a state: of all messages with the same values of these fields, only the newest counts. Without fields, there
    /// is one such state.
    Latest(&'static [KeyField]),
    /// It is an event: every one counts, and those who were away for a short time still receive it. What is not declared
    /// otherwise is one.
    Recent,
    /// It is for those who are there.
    No,
}

impl Keep {
    /// Returns the word of the declaration: `latest`, `recent` or `no`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Latest(_) => "latest",
            Self::Recent => "recent",
            Self::No => "no",
        }
    }
}

/// The values of a field with which a state is over.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Ends {
    /// The name of the field on the wire.
    pub field: &'static str,
    values: &'static [fn(&mut Writer<'_>)],
}

impl Ends {
    /// A field, and functions that each write one of the values.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(field: &'static str, values: &'static [fn(&mut Writer<'_>)]) -> Self {
        Self { field, values }
    }

    /// Returns the values, as JSON.
    #[must_use]
    pub fn values(&self) -> Vec<String> {
        self.values.iter().map(|value| written(*value)).collect()
    }
}

/// How often a sender may send a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rate {
    /// The number of messages in the long run, in each period.
    pub count: u32,
    /// The length of a period, in seconds.
    pub seconds: u32,
    /// The number of messages that may come at once.
    pub burst: u32,
}

impl Rate {
    /// As generated code writes it.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(count: u32, seconds: u32, burst: u32) -> Self {
        Self { count, seconds, burst }
    }
}

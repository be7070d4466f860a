//! What a contract says of roles and of state, message by message.

use super::{Contract, MessageInfo};
use crate::contract::{Ends, Keep, Rate, Sender};

impl MessageInfo {
    /// Returns the roles that may send the message; none, if the protocol has no roles.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let bark = CONTRACT.message("bark").unwrap();
    /// assert_eq!(bark.from()[0].role, "agent");
    /// ```
    #[must_use]
    pub const fn from(&self) -> &'static [Sender] {
        self.roles.from
    }

    /// Whether the message may be sent by this role; by any, if the protocol has no roles.
    #[must_use]
    pub const fn permits(&self, role: &str) -> bool {
        self.roles.permit(role)
    }

    /// Returns the roles that were declared to receive the message. If it is none, all clients do:
    /// [`Contract::receivers`] has them.
    #[must_use]
    pub const fn to(&self) -> &'static [&'static str] {
        self.roles.to
    }

    /// Returns what is kept of the message.
    #[must_use]
    pub const fn keep(&self) -> Keep {
        self.roles.keep
    }

    /// Returns when the state is over, if it ever is.
    #[must_use]
    pub const fn ends(&self) -> Option<Ends> {
        self.roles.ends
    }

    /// Whether there is a message for a sender who has gone.
    #[must_use]
    pub const fn has_gone(&self) -> bool {
        self.roles.has_gone
    }

    /// Returns how often one sender may send the message; `None` if nothing was declared.
    #[must_use]
    pub const fn rate(&self) -> Option<Rate> {
        self.roles.rate
    }

    /// Whether the message may answer any other.
    #[must_use]
    pub const fn is_reply(&self) -> bool {
        self.roles.is_reply
    }

    /// Returns the names of the messages that answer this one, apart from those that may answer any.
    #[must_use]
    pub const fn replies(&self) -> &'static [&'static str] {
        self.roles.replies
    }
}

impl Contract {
    /// Sets `server = ..` and `clients(..)`. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_roles(self, server: &'static str, clients: &'static [&'static str]) -> Self {
        Self { server: Some(server), clients, ..self }
    }

    /// Sets `correlate = ..`. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_correlation(self, correlate: &'static str) -> Self {
        Self { correlate: Some(correlate), ..self }
    }

    /// Returns all roles, the server first; none, if the protocol has no roles.
    pub fn roles(&self) -> impl Iterator<Item = &'static str> + Clone + use<> {
        self.server.into_iter().chain(self.clients.iter().copied())
    }

    /// Returns the roles that receive a message: those that it was declared for, or else all clients.
    ///
    /// ```
    /// use protocol::matrix::CONTRACT;
    ///
    /// let bark = CONTRACT.message("bark").unwrap();
    /// assert_eq!(CONTRACT.receivers(&bark), ["agent", "visitor"]);
    /// ```
    #[must_use]
    pub const fn receivers(&self, message: &MessageInfo) -> &'static [&'static str] {
        let to = message.roles.to;
        if to.is_empty() { self.clients } else { to }
    }

    /// Returns the messages that may answer this one: those that it names, and those that may answer any.
    pub fn replies_to<'c>(&'c self, message: &MessageInfo) -> impl Iterator<Item = MessageInfo> + 'c {
        let named = message.roles.replies;
        self.messages().filter(move |reply| reply.roles.is_reply || named.contains(&reply.name))
    }
}

//! What an envelope says of its sender, and of the state that it holds.

use std::borrow::Cow;

use crate::message::payload::{Envelope, Payload};
use crate::message::protocol::Protocol;
use crate::message::state;
use crate::message::state_key::StateKey;

impl<P: Payload> Envelope<P> {
    /// Returns what this message replaces the older ones of; `None` for an event.
    ///
    /// ```
    /// use protocol::Payload;
    /// use protocol::matrix::{AgentState, AgentStatus, Bark};
    ///
    /// let state = AgentState::new(AgentStatus::Idle).wrap("timmy");
    /// assert_eq!(state.state_key().unwrap().as_str(), "agent_state/timmy");
    /// assert_eq!(Bark::new("Woof").wrap("timmy").state_key(), None);
    /// ```
    #[must_use]
    pub fn state_key(&self) -> Option<StateKey> {
        self.payload.visit(state::Key(&self.header))
    }

    /// Returns the value of the field that must hold the sender's identity, for a sender of this role; `None` if there is no
    /// such field.
    ///
    /// ```
    /// use protocol::Payload;
    /// use protocol::matrix::Bark;
    ///
    /// let bark = Bark::new("Woof").wrap("timmy");
    /// assert_eq!(bark.identity("agent").as_deref(), Some("timmy"));
    /// ```
    #[must_use]
    pub fn identity<'m>(&'m self, role: &'m str) -> Option<Cow<'m, str>> {
        self.payload.visit(state::Identity { header: &self.header, role })
    }

    /// Returns what is published for a sender who has gone without a word, with the same header; `None` if nothing is.
    #[must_use]
    pub fn into_gone(self) -> Option<Self> {
        let payload = Payload::gone(&self.payload)?;
        Some(Self { header: self.header, payload })
    }
}

impl<P: Protocol> Envelope<P> {
    /// Returns the value of the header's field under `correlate`, which pairs a message with its replies.
    #[must_use]
    pub fn correlation(&self) -> Option<Cow<'_, str>> {
        P::correlation(&self.header)
    }
}

//! What a gateway has to be told of a protocol that its declaration does not say.

use std::collections::HashMap;
use std::time::Duration;

use protocol::{DecodePayload, Envelope, Payload, Protocol};

use crate::connection::Refusal;
use crate::world::Position;

/// The header of a host's protocol.
pub type HeaderOf<H> = <<H as Host>::Protocol as protocol::WithHeader>::Header;

/// Makes the gateway's own messages in a protocol's words.
///
/// All else is declared: who may send what, who receives it, and what is kept.
pub trait Host: Send + Sync + 'static {
    /// The enum of the protocol's messages.
    type Protocol: Protocol<Header: Send> + for<'de> DecodePayload<'de> + Send;

    /// The key under which the gateway writes a message's number behind all others, if it writes it.
    const POSITION_KEY: Option<&'static str> = None;

    /// The subprotocol that the gateway speaks.
    const SUBPROTOCOL: &'static str;

    /// Returns the number that a sender has written itself, which is the gateway's to write.
    fn position(_header: &HeaderOf<Self>) -> Option<u64> {
        None
    }

    /// Returns the sender's own name for a message, by which it is told from others and is not passed on twice.
    fn message_id(_header: &HeaderOf<Self>) -> Option<&str> {
        None
    }

    /// Returns the first message on a new socket.
    fn welcome(&self, welcome: &Welcome<'_>) -> Option<Envelope<Self::Protocol>>;

    /// Returns what answers a message that is not passed on. `id` is the sender's name for it.
    fn refuse(&self, refusal: &Refusal, id: Option<&str>) -> Option<Envelope<Self::Protocol>>;

    /// Returns what is said of the gateway every few seconds.
    fn status(&self, _status: &Status) -> Option<Envelope<Self::Protocol>> {
        None
    }
}

/// What a newcomer is told of its connection.
#[derive(Debug)]
pub struct Welcome<'a> {
    /// The connection's own name.
    pub connection: &'a str,
    /// Who the newcomer is. Whoever does not say is given a name.
    pub identity: &'a str,
    /// The role in which it has come.
    pub role: &'static str,
    /// How often it has to give a sign of life; WebSocket pongs are one.
    pub heartbeat: Duration,
    /// An earlier connection goes on.
    pub resumed: bool,
    /// Where the newcomer is in the log, to resume from.
    pub position: Position,
}

/// How a gateway is.
#[derive(Debug, Clone)]
pub struct Status {
    /// For how long it has been up.
    pub uptime: Duration,
    /// Whether the engine can be reached.
    pub is_current: bool,
    /// How many there are in each role, at all gateways of the world.
    pub(crate) present: HashMap<String, usize>,
}

impl Status {
    /// Returns how many there are in this role, at all gateways of the world.
    #[must_use]
    pub fn present(&self, role: &str) -> usize {
        self.present.get(role).copied().unwrap_or_default()
    }
}

/// Writes a message of the gateway's own; one that is invalid is logged and not sent.
pub(crate) fn written<P: Payload>(message: &Envelope<P>) -> Option<String> {
    message.to_json().inspect_err(|error| tracing::error!(%error, "the host has made an invalid message")).ok()
}

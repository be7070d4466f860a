//! Why the server closes a socket: the codes and reasons of the protocol's document.

use std::fmt;

use axum::extract::ws::CloseFrame;

/// Why the server closes a socket.
#[derive(Debug)]
pub(crate) enum Close {
    /// A message is not one of the protocol, or not one for the server.
    InvalidMessage(String),
    /// An operation was asked for before there was a connection.
    Unauthorized,
    /// The client has not asked for a connection in time.
    InitialisationTimeout,
    /// The id of an operation is that of another which is active.
    SubscriberExists(String),
    /// The client has asked for a connection twice.
    TooManyInitialisations,
    /// The server has made a message that is not one of the protocol.
    Internal(protocol::Error),
}

impl Close {
    fn code(&self) -> u16 {
        match self {
            Self::InvalidMessage(_) => 4400,
            Self::Unauthorized => 4401,
            Self::InitialisationTimeout => 4408,
            Self::SubscriberExists(_) => 4409,
            Self::TooManyInitialisations => 4429,
            Self::Internal(_) => 1011,
        }
    }

    /// The last frame that the client gets.
    pub(crate) fn frame(&self) -> CloseFrame {
        CloseFrame { code: self.code(), reason: cut(self.to_string()).into() }
    }
}

impl fmt::Display for Close {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidMessage(reason) => formatter.write_str(reason),
            Self::Unauthorized => formatter.write_str("Unauthorized"),
            Self::InitialisationTimeout => formatter.write_str("Connection initialisation timeout"),
            Self::SubscriberExists(id) => write!(formatter, "Subscriber for {id} already exists"),
            Self::TooManyInitialisations => formatter.write_str("Too many initialisation requests"),
            Self::Internal(error) => write!(formatter, "{error}"),
        }
    }
}

/// Cuts a reason to what a close frame has room for: 123 bytes of UTF-8.
fn cut(mut reason: String) -> String {
    const ROOM: usize = 123;
    if reason.len() > ROOM {
        let end = (0..=ROOM - '…'.len_utf8()).rev().find(|&end| reason.is_char_boundary(end));
        reason.truncate(end.unwrap_or_default());
        reason.push('…');
    }
    reason
}

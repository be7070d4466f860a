//! Why the gateway closes a socket.
//!
//! Beside the codes of [RFC 6455](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1), in ranges that say what a client
//! should do: 40xx, do not come back as you are; 41xx, come back after a pause; 42xx, come back at once.

use std::fmt;

use axum::extract::ws::CloseFrame;

/// Why the gateway closes a socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CloseCode {
    /// What the client has sent is not WebSocket.
    NotWebSocket,
    /// The client has sent text that is not UTF-8.
    NotUtf8,
    /// The client has sent a frame that is not text.
    NotText,
    /// A message is larger than any message of the protocol.
    TooLarge,
    /// The gateway is about to stop.
    Restart,
    /// Too many messages in a row were refused.
    TooManyRefusals,
    /// The client reads too slowly.
    TooSlow,
    /// The token has expired.
    TokenExpired,
    /// The client has given no sign of life.
    NoSignOfLife,
}

impl CloseCode {
    /// Returns the number in the close frame.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Self::NotWebSocket => 1002,
            Self::NotText => 1003,
            Self::NotUtf8 => 1007,
            Self::TooLarge => 1009,
            Self::Restart => 1012,
            Self::TooManyRefusals => 4002,
            Self::TooSlow => 4101,
            Self::TokenExpired => 4200,
            Self::NoSignOfLife => 4201,
        }
    }

    /// Returns the last frame that the client gets.
    pub(crate) fn frame(self) -> CloseFrame {
        CloseFrame { code: self.number(), reason: self.to_string().into() }
    }
}

impl fmt::Display for CloseCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotWebSocket => "a frame is not one of the WebSocket protocol",
            Self::NotText => "messages are text",
            Self::NotUtf8 => "text is UTF-8",
            Self::TooLarge => "a message is larger than any of the protocol",
            Self::Restart => "the gateway restarts",
            Self::TooManyRefusals => "too many messages were refused",
            Self::TooSlow => "messages were not read in time",
            Self::TokenExpired => "the token has expired",
            Self::NoSignOfLife => "no sign of life",
        })
    }
}

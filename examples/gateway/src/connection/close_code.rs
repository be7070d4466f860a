//! Why a socket is closed.
//!
//! Beside the codes of [RFC 6455](https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1), in ranges that say what a client
//! should do: 40xx, do not come back as you are; 41xx, come back after a pause; 42xx, come back at once.

use std::fmt;

use axum::extract::ws::CloseFrame;

/// Why a socket is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CloseCode {
    /// The client has closed it.
    Normal,
    /// What the client has sent is not WebSocket.
    NotWebSocket,
    /// The client has sent text that is not UTF-8.
    NotUtf8,
    /// The client has sent a frame that is not text.
    NotText,
    /// A message is larger than any message of the protocol.
    TooLarge,
    /// The gateway has failed.
    Internal,
    /// The gateway is about to stop.
    Restart,
    /// There is no token, or it is not valid.
    Token,
    /// The role, the world or the site is not one that may connect.
    NotAllowed,
    /// Too many messages were refused.
    TooManyRefusals,
    /// A newer socket has taken the identity.
    Replaced,
    /// The client asks for what the gateway does not speak.
    Version,
    /// Too much was sent, or too many sockets were opened, in too short a time.
    TooFast,
    /// The client reads too slowly.
    TooSlow,
    /// There is no room for more sockets.
    Full,
    /// The engine cannot be reached.
    EngineAway,
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
            Self::Normal => 1000,
            Self::NotWebSocket => 1002,
            Self::NotText => 1003,
            Self::NotUtf8 => 1007,
            Self::TooLarge => 1009,
            Self::Internal => 1011,
            Self::Restart => 1012,
            Self::Token => 4000,
            Self::NotAllowed => 4001,
            Self::TooManyRefusals => 4002,
            Self::Replaced => 4003,
            Self::Version => 4004,
            Self::TooFast => 4100,
            Self::TooSlow => 4101,
            Self::Full => 4102,
            Self::EngineAway => 4103,
            Self::TokenExpired => 4200,
            Self::NoSignOfLife => 4201,
        }
    }

    /// Returns the last frame that the client gets; this is all that it says.
    pub(crate) fn frame(self) -> CloseFrame {
        self.frame_saying(&self.to_string())
    }

    /// Returns the last frame that the client gets, with a reason of as many bytes as there is room for.
    pub(crate) fn frame_saying(self, reason: &str) -> CloseFrame {
        const ROOM: usize = 123;
        let end = (0..=ROOM.min(reason.len())).rev().find(|end| reason.is_char_boundary(*end)).unwrap_or_default();
        CloseFrame { code: self.number(), reason: reason.get(..end).unwrap_or_default().to_owned().into() }
    }
}

impl fmt::Display for CloseCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Normal => "closed",
            Self::NotWebSocket => "a frame is not one of the WebSocket protocol",
            Self::NotText => "messages are text",
            Self::NotUtf8 => "text is UTF-8",
            Self::TooLarge => "a message is larger than any of the protocol",
            Self::Internal => "the gateway has failed",
            Self::Restart => "the gateway restarts",
            Self::Token => "a valid token is needed",
            Self::NotAllowed => "not allowed",
            Self::TooManyRefusals => "too many messages were refused",
            Self::Replaced => "another connection has taken the identity",
            Self::Version => "the gateway speaks another version",
            Self::TooFast => "too much in too short a time",
            Self::TooSlow => "messages were not read in time",
            Self::Full => "no room for more connections at the moment",
            Self::EngineAway => "the world cannot be reached at the moment",
            Self::TokenExpired => "the token has expired",
            Self::NoSignOfLife => "no sign of life",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_has_room_in_a_frame() {
        let reason = |text: &str| CloseCode::Token.frame_saying(text).reason.as_str().to_owned();
        assert_eq!(reason("short"), "short");
        assert_eq!(reason(&"x".repeat(200)), "x".repeat(123));
        assert_eq!(reason(&"\u{e4}".repeat(100)), "\u{e4}".repeat(61), "no character is cut in two");
    }
}

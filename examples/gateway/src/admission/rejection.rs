//! Why somebody may not come in: what a request is answered instead of a socket, or what the socket is closed with.

use std::fmt;
use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::connection::CloseCode;
use crate::world::NotAPosition;

/// Why somebody may not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Rejection {
    /// `since` is not a position.
    Position(NotAPosition),
    /// `echo` is neither `true` nor `false`.
    Echo(String),
    /// There is no token.
    NoToken,
    /// The token is not valid.
    InvalidToken(String),
    /// The token is for another world.
    OtherWorld,
    /// The token is for a role that clients of this protocol do not have.
    UnknownRole(String),
    /// The page that opens the socket is of another site.
    OtherOrigin(String),
    /// The client does not speak the protocol in this version.
    OtherVersion {
        /// What the gateway speaks.
        subprotocol: &'static str,
    },
    /// The address has opened too many sockets, or posted too often, of late; the next one after this time.
    TooManyOpenings(Duration),
    /// So much that the sender has posted was refused of late that nothing more is read; the next after this time.
    TooManyRefusals(Duration),
    /// The address has as many sockets as one may have.
    TooManyOfAddress,
    /// There is no room for more.
    Full,
    /// The engine cannot be reached: there is no world to show.
    EngineAway,
    /// The gateway is about to stop.
    Restart,
}

impl fmt::Display for Rejection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Position(error) => write!(formatter, "since: {error}"),
            Self::Echo(found) => write!(formatter, "echo: expected `true` or `false`, found `{found}`"),
            Self::NoToken => formatter.write_str("a token is needed: `Authorization: Bearer ...`"),
            Self::InvalidToken(reason) => write!(formatter, "the token is not valid: {reason}"),
            Self::OtherWorld => formatter.write_str("the token is for another world"),
            Self::UnknownRole(role) => {
                write!(formatter, "the token is for the role `{role}`, which clients do not have")
            }
            Self::OtherOrigin(origin) => write!(formatter, "pages of {origin} may not connect"),
            Self::OtherVersion { subprotocol } => write!(formatter, "the gateway speaks `{subprotocol}`"),
            Self::TooManyOpenings(after) => {
                write!(formatter, "too many connections or posts; the next in {} ms", after.as_millis().max(1))
            }
            Self::TooManyRefusals(after) => {
                write!(formatter, "{}; the next is read in {} ms", self.code(), after.as_millis().max(1))
            }
            Self::TooManyOfAddress => formatter.write_str("no more connections from one address"),
            Self::Full => formatter.write_str("no room for more connections at the moment"),
            Self::EngineAway => crate::engine::Unavailable.fmt(formatter),
            Self::Restart => CloseCode::Restart.fmt(formatter),
        }
    }
}

impl Rejection {
    pub(crate) const fn status(&self) -> StatusCode {
        match self {
            Self::Position(_) | Self::Echo(_) => StatusCode::BAD_REQUEST,
            Self::NoToken | Self::InvalidToken(_) => StatusCode::UNAUTHORIZED,
            Self::OtherWorld | Self::UnknownRole(_) | Self::OtherOrigin(_) => StatusCode::FORBIDDEN,
            Self::OtherVersion { .. } => StatusCode::UPGRADE_REQUIRED,
            Self::TooManyOpenings(_) | Self::TooManyRefusals(_) | Self::TooManyOfAddress => {
                StatusCode::TOO_MANY_REQUESTS
            }
            Self::Full | Self::EngineAway | Self::Restart => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Returns what a browser is told, whose page does not get to see the status.
    pub(crate) const fn code(&self) -> CloseCode {
        match self {
            Self::NoToken | Self::InvalidToken(_) => CloseCode::Token,
            Self::OtherWorld | Self::UnknownRole(_) | Self::OtherOrigin(_) => CloseCode::NotAllowed,
            Self::Position(_) | Self::Echo(_) | Self::OtherVersion { .. } => CloseCode::Version,
            Self::TooManyOpenings(_) => CloseCode::TooFast,
            Self::TooManyRefusals(_) => CloseCode::TooManyRefusals,
            Self::TooManyOfAddress | Self::Full => CloseCode::Full,
            Self::EngineAway => CloseCode::EngineAway,
            Self::Restart => CloseCode::Restart,
        }
    }

    /// Returns after how many seconds it is worth to try again, if it is.
    fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooManyOpenings(after) | Self::TooManyRefusals(after) => Some(after.as_secs().saturating_add(1)),
            Self::TooManyOfAddress | Self::Full => Some(5),
            Self::EngineAway | Self::Restart => Some(1),
            _ => None,
        }
    }
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let mut response = (self.status(), format!("{self}\n")).into_response();
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, seconds.into());
        }
        match self {
            Self::NoToken | Self::InvalidToken(_) => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            Self::OtherVersion { subprotocol } => {
                headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
                headers.insert(header::SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
                headers.insert(header::SEC_WEBSOCKET_PROTOCOL, HeaderValue::from_static(subprotocol));
            }
            _ => {}
        }
        response
    }
}

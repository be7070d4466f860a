//! Why somebody may not come in: what a request is answered instead of a socket.

use std::fmt;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::world::NotAPosition;

/// Why somebody may not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Rejection {
    /// `since` is not a position.
    Position(NotAPosition),
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
    /// There is no room for more.
    Full,
}

impl fmt::Display for Rejection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Position(error) => write!(formatter, "since: {error}"),
            Self::NoToken => formatter.write_str("a token is needed: `Authorization: Bearer ...`"),
            Self::InvalidToken(reason) => write!(formatter, "the token is not valid: {reason}"),
            Self::OtherWorld => formatter.write_str("the token is for another world"),
            Self::UnknownRole(role) => {
                write!(formatter, "the token is for the role `{role}`, which clients do not have")
            }
            Self::OtherOrigin(origin) => write!(formatter, "pages of {origin} may not connect"),
            Self::Full => formatter.write_str("no room for more connections at the moment"),
        }
    }
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let status = match &self {
            Self::Position(_) => StatusCode::BAD_REQUEST,
            Self::NoToken | Self::InvalidToken(_) => StatusCode::UNAUTHORIZED,
            Self::OtherWorld | Self::UnknownRole(_) | Self::OtherOrigin(_) => StatusCode::FORBIDDEN,
            Self::Full => StatusCode::SERVICE_UNAVAILABLE,
        };
        let text = format!("{self}\n");
        match status {
            StatusCode::UNAUTHORIZED => (status, [(header::WWW_AUTHENTICATE, "Bearer")], text).into_response(),
            StatusCode::SERVICE_UNAVAILABLE => (status, [(header::RETRY_AFTER, "5")], text).into_response(),
            _ => (status, text).into_response(),
        }
    }
}

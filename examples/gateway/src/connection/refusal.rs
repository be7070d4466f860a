//! Why a message is not passed on.

use std::fmt;
use std::time::Duration;

/// How many issues of a message are sent back.
const MOST_ISSUES: usize = 64;

/// Why a message is not passed on, or what a reader has missed.
#[derive(Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// It is not a message of the protocol.
    Invalid(protocol::Error),
    /// Messages of this type are not for this role to send.
    NotAllowed {
        /// The role of the sender.
        role: &'static str,
        /// The type of the message.
        message_type: String,
    },
    /// It is larger than any of the protocol, so that it was not read.
    TooLarge {
        /// How many bytes are read.
        most: usize,
    },
    /// The message names somebody else as its sender.
    NotYourself {
        /// Who the sender is.
        identity: String,
    },
    /// The message says where in the log it is.
    Numbered,
    /// Too many messages of this type.
    TooFast {
        /// The type of the message.
        message_type: String,
        /// When the next one may be sent.
        after: Duration,
    },
    /// The engine cannot be reached.
    Unavailable,
    /// So many events had left the log before the reader came to them.
    Missed(u64),
}

impl Refusal {
    /// Returns the kind of refusal, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid_message",
            Self::NotAllowed { .. } => "not_allowed",
            Self::TooLarge { .. } => "too_large",
            Self::NotYourself { .. } => "not_yourself",
            Self::Numbered => "numbered",
            Self::TooFast { .. } => "too_fast",
            Self::Unavailable => "unavailable",
            Self::Missed(_) => "missed",
        }
    }

    /// Returns what is wrong with the message, if it is not one of the protocol: as much of it as is sent back.
    #[must_use]
    pub fn issues(&self) -> &[protocol::Issue] {
        let Self::Invalid(error) = self else { return &[] };
        error.issues().get(..MOST_ISSUES).unwrap_or(error.issues())
    }

    /// Whether the sender is to blame.
    pub(crate) const fn is_fault(&self) -> bool {
        !matches!(self, Self::Unavailable | Self::Missed(_))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(_) => formatter.write_str("the message was refused"),
            Self::NotAllowed { role, message_type } => {
                write!(formatter, "the role `{role}` may not send `{message_type}`")
            }
            Self::TooLarge { most } => write!(formatter, "the message is larger than {most} bytes"),
            Self::NotYourself { identity } => {
                write!(formatter, "the message is not from `{identity}`, whose connection this is")
            }
            Self::Numbered => formatter.write_str("the gateway numbers messages; leave the number out"),
            Self::TooFast { message_type, after } => {
                write!(
                    formatter,
                    "too many messages of type `{message_type}`; the next in {} ms",
                    after.as_millis().max(1)
                )
            }
            Self::Unavailable => crate::engine::Unavailable.fmt(formatter),
            Self::Missed(1) => formatter.write_str("one event was missed"),
            Self::Missed(events) => write!(formatter, "{events} events were missed"),
        }
    }
}

//! The interface of a candidate.

use std::hint::black_box;

use super::kind::Kind;

/// A way to read and write messages.
pub(crate) trait Codec {
    /// A whole message, read from a text that lives for `'t`.
    type Message<'t>;

    /// The library's error for a rejected message.
    type Refusal;

    /// Reads a message. `kind` is for candidates that must be given the type beforehand.
    fn decode(kind: Kind, text: &str) -> Result<Self::Message<'_>, Self::Refusal>;

    /// Appends a message to a buffer, and returns whether that succeeded.
    fn encode(message: &Self::Message<'_>, buffer: &mut Vec<u8>) -> bool;

    /// Writes a message into a new string.
    fn encode_string(message: &Self::Message<'_>) -> Option<String>;

    /// Reads a message and drops it, in the `Result` that the library returns: this is what is measured.
    fn consume(kind: Kind, text: &str) -> bool {
        black_box(Self::decode(kind, text)).is_ok()
    }
}

/// A candidate that also reads bytes that are not known to be UTF-8.
pub(crate) trait DecodeBytes {
    /// Reads a message and drops it.
    fn consume_bytes(kind: Kind, bytes: &[u8]) -> bool;
}

/// The part of a message that a router needs.
#[derive(Debug, PartialEq)]
pub(crate) struct Glance {
    pub(crate) tag: String,
    pub(crate) agent_id: String,
    pub(crate) payload: String,
}

/// A candidate that can read type and header without decoding the payload.
pub(crate) trait Peek {
    /// The result of peeking.
    type Peeked<'t>;

    /// Reads type and header.
    fn peek(text: &str) -> Option<Self::Peeked<'_>>;

    /// Returns the result in a form that can be compared.
    fn glance(peeked: &Self::Peeked<'_>) -> Glance;
}

//! What a candidate is.

use std::hint::black_box;

use super::kind::Kind;

/// A way to read and write messages.
pub(crate) trait Codec {
    /// A whole message, read from a text that lives for `'t`.
    type Message<'t>;

    /// What the library says of a message that it refuses.
    type Refusal;

    /// Reads a message. `kind` is for those that must be told the type beforehand.
    fn decode(kind: Kind, text: &str) -> Result<Self::Message<'_>, Self::Refusal>;

    /// Appends a message to a buffer; false if that fails.
    fn encode(message: &Self::Message<'_>, buffer: &mut Vec<u8>) -> bool;

    /// Writes a message into a string of its own.
    fn encode_string(message: &Self::Message<'_>) -> Option<String>;

    /// Reads a message and lets it go, in the `Result` that the library gives: what is measured.
    fn consume(kind: Kind, text: &str) -> bool {
        black_box(Self::decode(kind, text)).is_ok()
    }
}

/// A candidate that also reads bytes which are not known to be UTF-8.
pub(crate) trait DecodeBytes {
    /// Reads a message and lets it go.
    fn consume_bytes(kind: Kind, bytes: &[u8]) -> bool;
}

/// What a router needs to know of a message.
#[derive(Debug, PartialEq)]
pub(crate) struct Glance {
    pub(crate) tag: String,
    pub(crate) agent_id: String,
    pub(crate) payload: String,
}

/// A candidate that can read type and header and leave the payload as it is.
pub(crate) trait Peek {
    /// What is kept.
    type Peeked<'t>;

    /// Reads type and header.
    fn peek(text: &str) -> Option<Self::Peeked<'_>>;

    /// What was seen, in a form that can be compared.
    fn glance(peeked: &Self::Peeked<'_>) -> Glance;
}

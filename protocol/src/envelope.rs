//! The envelope: tag, header and payload as one JSON object, or as one array.

mod content;
#[expect(
    clippy::inline_always,
    reason = "measured: a large message is then moved once and not from function to function"
)]
mod decode;
mod elements;
#[expect(clippy::inline_always, reason = "callers differ in what they write, and places are then constants")]
mod encode;
#[expect(clippy::inline_always, reason = "measured: the payload of an envelope is then constructed in place")]
mod flattened;
mod nested;
#[expect(clippy::inline_always, reason = "measured: the walk is then part of the function that reads a message")]
mod parts;
pub(crate) mod peek;
mod row;
pub(crate) mod serde_impls;
mod state;
#[expect(clippy::inline_always, reason = "measured: the key is a constant, and only one of the ways to read remains")]
mod tag;
mod tag_within;
#[expect(clippy::inline_always, reason = "measured: the payload of an envelope is then constructed in place")]
mod typed;

pub(crate) use decode::{content_only, read};

use crate::diagnose::{Extent, Origin};
use crate::error::Error;
use crate::field::owned::IntoOwned;
use crate::message::payload::{DecodePayload, DecodePayloadAs, Envelope, Payload};

impl<P: Payload> Envelope<P> {
    /// Puts a message into an envelope.
    #[must_use]
    pub fn new(header: impl Into<P::Header>, payload: P) -> Self {
        Self { header: header.into(), payload }
    }

    /// Reads and validates a whole message.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the text, by path and position.
    pub fn from_json<'de>(text: &'de str) -> Result<Self, Error>
    where
        P: DecodePayload<'de>,
    {
        decode::read(text, Extent::Whole, Origin::Received)
    }

    /// Reads and validates a whole message from bytes, checking once that they are UTF-8.
    ///
    /// # Errors
    ///
    /// Those of [`from_json`](Self::from_json); bytes that are not UTF-8 are one issue, `syntax`.
    pub fn from_slice<'de>(bytes: &'de [u8]) -> Result<Self, Error>
    where
        P: DecodePayload<'de>,
    {
        match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Self::from_json(text),
            Err(_) => Err(crate::diagnose::not_utf8(bytes)),
        }
    }

    /// Reads and validates a whole message, without an explanation for an invalid one.
    ///
    /// For callers that silently drop invalid messages. Accepts the same messages as [`from_json`](Self::from_json), at
    /// the same cost; rejecting costs no more than accepting, since the reasons are not collected.
    ///
    /// ```
    /// use protocol::matrix::Envelope;
    ///
    /// assert!(Envelope::accept(r#"{"type": "bark", "agent_id": "timmy", "data": {"text": "Woof"}, "ts": 1}"#).is_some());
    /// assert!(Envelope::accept(r#"{"type": "bark", "agent_id": "timmy", "data": {"text": ""}, "ts": 1}"#).is_none());
    /// ```
    #[must_use]
    pub fn accept<'de>(text: &'de str) -> Option<Self>
    where
        P: DecodePayload<'de>,
    {
        decode::attempt(text).ok()
    }

    /// Reads and validates a whole message whose type comes from outside, in a protocol that declares `tag = outside`: the
    /// type as a text (an integer in digits), or as the `MessageType` of the protocol.
    ///
    /// ```
    /// #[protocol::protocol(tag = outside, content = flatten, header = protocol::NoHeader)]
    /// mod webhooks {
    ///     #[message(type = "star")]
    ///     pub struct Star {
    ///         pub action: String,
    ///     }
    /// }
    /// use webhooks::{Envelope, Message, MessageType};
    ///
    /// let envelope = Envelope::from_json_as("star", r#"{"action": "created"}"#)?;
    /// assert_eq!(envelope.payload.message_type(), MessageType::Star);
    /// assert_eq!(envelope.to_json()?, r#"{"action":"created"}"#);
    /// # Ok::<(), protocol::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the text, by path and position; of an undeclared type, that it is one.
    pub fn from_json_as<'de>(message_type: impl AsRef<str>, text: &'de str) -> Result<Self, Error>
    where
        P: DecodePayloadAs<'de>,
    {
        decode::read_as(message_type.as_ref(), text)
    }

    /// Does the same from bytes, checking once that they are UTF-8.
    ///
    /// # Errors
    ///
    /// Those of [`from_json_as`](Self::from_json_as); bytes that are not UTF-8 are one issue, `syntax`.
    pub fn from_slice_as<'de>(message_type: impl AsRef<str>, bytes: &'de [u8]) -> Result<Self, Error>
    where
        P: DecodePayloadAs<'de>,
    {
        match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Self::from_json_as(message_type, text),
            Err(_) => Err(crate::diagnose::not_utf8(bytes)),
        }
    }

    /// Like [`accept`](Self::accept), with the type as for [`from_json_as`](Self::from_json_as).
    #[must_use]
    pub fn accept_as<'de>(message_type: impl AsRef<str>, text: &'de str) -> Option<Self>
    where
        P: DecodePayloadAs<'de>,
    {
        decode::attempt_as(message_type.as_ref(), text).ok()
    }

    /// Copies what the payload borrows from the text.
    pub fn into_owned(self) -> Envelope<P::Owned>
    where
        P: IntoOwned<Owned: Payload<Header = P::Header>>,
    {
        Envelope { header: self.header, payload: self.payload.into_owned() }
    }
}

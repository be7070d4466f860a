//! The envelope: tag, header and payload as one JSON object.

#[expect(
    clippy::inline_always,
    reason = "measured: a large message is then moved once and not from function to function"
)]
mod decode;
#[expect(clippy::inline_always, reason = "one function for both ends, which differ in what they write")]
mod encode;
#[expect(clippy::inline_always, reason = "measured: the walk is then part of the function that reads a message")]
mod parts;
pub(crate) mod peek;
mod serde_impls;

pub(crate) use decode::{content, content_only, read};
pub(crate) use encode::validate_content;

use crate::diagnose::{Extent, Origin};
use crate::error::Error;
use crate::field::owned::IntoOwned;
use crate::message::header::WithHeader;
use crate::message::payload::{DecodePayload, Payload};

/// A whole message: `{"type": "bark", "agent_id": "timmy", "data": {...}, "ts": 1234567890}`.
///
/// `P` is a message, or the `Message` enum of a protocol; each protocol module has an alias
/// `Envelope` for the latter. `H` is always the header of `P`, and named so that an envelope with a
/// long borrow passes where one with a shorter borrow is expected.
///
/// ```
/// use protocol::matrix::{Bark, Envelope, Message};
/// use protocol::Payload;
///
/// let line = Bark::new("Woof").wrap("timmy").to_json()?;
/// let envelope = Envelope::from_json(&line)?;
/// assert_eq!(envelope.header.agent_id, "timmy");
/// assert!(matches!(envelope.payload, Message::Bark(bark) if bark.text == "Woof"));
/// # Ok::<(), protocol::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope<P: Payload, H = <P as WithHeader>::Header> {
    /// The envelope's own fields.
    pub header: H,
    /// The message.
    pub payload: P,
}

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
    /// All that is wrong with the text, by path and position.
    pub fn from_json<'de>(text: &'de str) -> Result<Self, Error>
    where
        P: DecodePayload<'de>,
    {
        decode::read(text, Extent::Whole, Origin::Received)
    }

    /// Reads and validates a whole message from bytes, which are checked to be UTF-8 once.
    ///
    /// # Errors
    ///
    /// As [`from_json`](Self::from_json); bytes that are not UTF-8 are one issue, `syntax`.
    pub fn from_slice<'de>(bytes: &'de [u8]) -> Result<Self, Error>
    where
        P: DecodePayload<'de>,
    {
        match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Self::from_json(text),
            Err(_) => Err(crate::diagnose::not_utf8(bytes)),
        }
    }

    /// Reads and validates a whole message, and says nothing about one that is not valid.
    ///
    /// For whoever drops such messages unseen: what [`from_json`](Self::from_json) accepts, at the same cost, and a
    /// refusal costs no more than an acceptance, since nobody looks for the reasons.
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

    /// Copies what the payload borrows from the text.
    pub fn into_owned(self) -> Envelope<P::Owned>
    where
        P: IntoOwned<Owned: Payload<Header = P::Header>>,
    {
        Envelope { header: self.header, payload: self.payload.into_owned() }
    }
}

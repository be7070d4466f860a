//! The traits of payloads, behind `wrap`, `to_json` and `from_json`.

use serde::ser::SerializeStruct;

use crate::contract::Contract;
use crate::json::{Decode, Reader, Writer};
use crate::{Envelope, Error, WithHeader};

/// The payload of an [`Envelope`]: a message, or the enum of all messages of a protocol.
///
/// Bring the trait into scope to call [`wrap`](Self::wrap), [`validate`](Self::validate) and
/// [`from_json`](Self::from_json) on a message.
///
/// ```
/// use protocol::{Payload, matrix::Bark};
///
/// let line = Bark::new("Woof").wrap("timmy").to_json()?;
/// let bark = Bark::from_json(&line)?;
/// assert_eq!(bark.payload.text, "Woof");
/// # Ok::<(), protocol::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a message",
    label = "neither a message nor a protocol's `Message`",
    note = "put `#[message(type = \"...\")]` on the struct"
)]
pub trait Payload: Sized + WithHeader {
    /// The description of the messages that this type can hold.
    const CONTRACT: &'static Contract;

    /// The content key as it is written, with comma, quotes and colon.
    #[doc(hidden)]
    const CONTENT_KEY: &'static str;

    /// Returns the type tag on the wire.
    fn tag(&self) -> &str;

    /// Returns the start of the message on the wire up to the tag, if it is known beforehand: `{"type":"bark"`.
    #[doc(hidden)]
    fn opening(&self) -> Option<&'static str>;

    /// Whether all rules hold.
    fn is_valid(&self) -> bool;

    /// Whether the payload is written; a message without fields omits its content key.
    fn has_content(&self) -> bool;

    /// Writes the payload, without the envelope.
    fn encode_content(&self, writer: &mut Writer<'_>);

    /// Passes the payload to serde as the next field of the envelope.
    #[doc(hidden)]
    fn serialize_content<S: SerializeStruct>(&self, key: &'static str, envelope: &mut S) -> Result<(), S::Error>;

    /// Reads a whole message without borrowing from the text.
    #[doc(hidden)]
    fn decode_owned(text: &str) -> Result<(Self::Header, Self), Error>;

    /// Puts the message into its envelope. The default header is made from an agent id, with the current time as `ts`.
    fn wrap(self, header: impl Into<Self::Header>) -> Envelope<Self> {
        Envelope::new(header, self)
    }

    /// Checks every rule of the message.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, by path.
    fn validate(&self) -> Result<(), Error> {
        crate::envelope::validate_content(self)
    }

    /// Reads and validates a whole message of this type (or of any type of the protocol).
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the text, by path and position. Another type is an error too.
    fn from_json<'de>(text: &'de str) -> Result<Envelope<Self>, Error>
    where
        Self: DecodePayload<'de>,
    {
        Envelope::from_json(text)
    }

    /// Like [`from_json`](Self::from_json), from bytes, checking once that they are UTF-8.
    ///
    /// # Errors
    ///
    /// Those of `from_json`; bytes that are not UTF-8 are one issue, `syntax`.
    fn from_slice<'de>(bytes: &'de [u8]) -> Result<Envelope<Self>, Error>
    where
        Self: DecodePayload<'de>,
    {
        Envelope::from_slice(bytes)
    }
}

/// A payload that can be read from text that lives for `'de`.
///
/// Implemented for messages and the `Message` of each protocol. Borrowed messages borrow from that text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from this text",
    label = "not a payload that can be decoded",
    note = "put `#[message(type = \"...\")]` on the struct"
)]
pub trait DecodePayload<'de>: Payload {
    /// What a tag selects: the message type in a protocol's enum, nothing in a single message.
    type Selected: Clone;

    /// Returns what a tag selects, or `None` for an undeclared tag.
    fn select(tag: &str) -> Option<Self::Selected>;

    /// Reads the payload of the selected type and checks its rules.
    fn decode_content(selected: Self::Selected, reader: &mut Reader<'de>) -> Decode<Self>;

    /// Returns the message for an absent content key, if its type has no required fields. Its rules are checked too.
    fn without_content(selected: Self::Selected) -> Decode<Self> {
        // As if it were present and empty. Not a function for each message: `decode` then has one caller and is
        // inlined.
        Self::decode_content(selected, &mut Reader::new("{}"))
    }
}

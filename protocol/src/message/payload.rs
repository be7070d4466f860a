//! The traits of payloads, and the envelope: each is declared in terms of the other.

pub(crate) mod beside;
mod declared;
mod type_place;

pub use type_place::{DecodePayload, DecodePayloadAs, TypeInText, TypeOutside};

use serde::ser::SerializeStruct;

use crate::contract::{Contract, KeyTree, Place, content_key};
use crate::error::Error;
use crate::field::unknown::Unknown;
use crate::field::{Fields, Members};
use crate::json::{Decode, Failed, Reader, Writer};
use crate::message::declaration::{Decoded, MessageDeclaration};
use crate::message::header::WithHeader;
use crate::message::sealed::Sealed;
use crate::message::state::IsOver;
use crate::message::visitor::{
    Declaration, EncodeContent, HasContent, IsValid, PassPayload, SerializeContent, Visitor,
};

/// A whole message: `{"type": "bark", "agent_id": "timmy", "data": {...}, "ts": 1234567890}`.
///
/// `P` is a message, or the `Message` enum of a protocol; each protocol module has an alias
/// `Envelope` for the latter. `H` is always the header of `P`; it is a parameter so that an envelope
/// with a longer borrow is accepted where one with a shorter borrow is expected.
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
pub trait Payload: Sized + WithHeader + Sealed {
    /// The description of the messages that this type can hold.
    const CONTRACT: &'static Contract;

    /// The type tag of the only message that this type can hold; empty if there are several.
    #[doc(hidden)]
    const ONLY_TAG: &'static str = "";

    /// The keys of payloads in an envelope: those of their fields where these stand beside the tag.
    #[doc(hidden)]
    const KEYS: &'static KeyTree = KeyTree::NONE;

    /// Runs an operation on the message by its type.
    #[doc(hidden)]
    fn visit<'m, V: Visitor<'m>>(&'m self, visitor: V) -> V::Output;

    /// Reads a whole message without borrowing from the text.
    #[doc(hidden)]
    fn decode_owned(text: &str) -> Decoded<Self>;

    /// Returns the declaration of the message, or the message if its type is undeclared.
    #[doc(hidden)]
    fn declaration(&self) -> Result<&'static MessageDeclaration, &Unknown> {
        self.visit(Declaration)
    }

    /// Returns the type tag on the wire; an integer in digits.
    #[inline]
    fn tag(&self) -> &str {
        match self.declaration() {
            Ok(declaration) => declaration.tag,
            Err(unknown) => unknown.tag(),
        }
    }

    /// Returns the start of the message on the wire up to the tag, if it is known beforehand: `{"type":"bark"`.
    #[doc(hidden)]
    #[inline]
    fn opening(&self) -> Option<&'static str> {
        self.declaration().ok().map(|declaration| declaration.opening)
    }

    /// Whether all rules hold.
    #[inline]
    fn is_valid(&self) -> bool {
        self.visit(IsValid { has_integer_tag: const { Place::has_integer_tag(&Self::PLACES) } })
    }

    /// Whether the payload is written; a unit struct omits its content key.
    #[inline]
    fn has_content(&self) -> bool {
        self.visit(HasContent)
    }

    /// Writes the payload, without the envelope.
    #[inline]
    fn encode_content(&self, writer: &mut Writer<'_>) {
        self.visit(EncodeContent(writer));
    }

    /// Passes the payload to `members`: under its key, or field by field.
    #[doc(hidden)]
    #[inline]
    fn pass_to<M: Members>(&self, members: &mut M) {
        let (key, is_array) = const { (content_key(&Self::PLACES), Place::is_array(&Self::PLACES)) };
        self.visit(PassPayload { members, key, is_array });
    }

    /// Passes the payload to serde as the next field of the envelope.
    #[doc(hidden)]
    fn serialize_content<S: SerializeStruct>(&self, key: &'static str, envelope: &mut S) -> Result<(), S::Error> {
        self.visit(SerializeContent { key, envelope })
    }

    /// Whether the message may be sent by this role, by its name. Any role may send any message if none are declared.
    ///
    /// ```
    /// use protocol::matrix::{Bark, Message};
    /// use protocol::Payload;
    ///
    /// let message = Message::from(Bark::new("Woof"));
    /// assert!(message.permits("agent"));
    /// assert!(!message.permits("visitor"));
    /// ```
    fn permits(&self, role: &str) -> bool {
        let has_roles = Self::CONTRACT.server.is_some();
        match self.declaration() {
            Err(_) => !has_roles,
            Ok(message) if has_roles && !message.roles().from.is_empty() => message.roles().permit(role),
            // A message by itself, or one that was included: what is said of it there, if the protocol has roles.
            Ok(_) => Self::CONTRACT.message(self.tag()).is_none_or(|message| message.permits(role)),
        }
    }

    /// Whether this is a state that is over: no newcomer needs to know of it.
    fn is_over(&self) -> bool {
        self.visit(IsOver)
    }

    /// Returns what is published for a sender who has gone without a word; `None` if nothing is.
    fn gone(&self) -> Option<Self> {
        None
    }

    /// Puts the message into its envelope. The default header is made from an agent id, with the current time as `ts`.
    fn wrap(self, header: impl Into<Self::Header>) -> Envelope<Self> {
        Envelope::new(header, self)
    }

    /// Checks every rule of the message.
    ///
    /// # Errors
    ///
    /// Returns all of its issues, by path.
    fn validate(&self) -> Result<(), Error> {
        Envelope::validate_content(self)
    }

    /// Reads and validates a whole message of this type (or of any type of the protocol).
    ///
    /// # Errors
    ///
    /// Returns all issues of the text, by path and position. A message of another type is an error too.
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
    /// As for `from_json`; bytes that are not UTF-8 are a single issue, `syntax`.
    fn from_slice<'de>(bytes: &'de [u8]) -> Result<Envelope<Self>, Error>
    where
        Self: DecodePayload<'de>,
    {
        Envelope::from_slice(bytes)
    }

    /// Reads and validates a whole message whose type comes from outside, in a protocol that declares `tag = outside`:
    /// [`Envelope::from_json_as`] has an example.
    ///
    /// # Errors
    ///
    /// Returns all issues of the text, by path and position; of an undeclared type, that it is one.
    fn from_json_as<'de>(message_type: impl AsRef<str>, text: &'de str) -> Result<Envelope<Self>, Error>
    where
        Self: DecodePayloadAs<'de>,
    {
        Envelope::from_json_as(message_type, text)
    }

    /// Like [`from_json_as`](Self::from_json_as), from bytes, checking once that they are UTF-8.
    ///
    /// # Errors
    ///
    /// As for `from_json_as`; bytes that are not UTF-8 are a single issue, `syntax`.
    fn from_slice_as<'de>(message_type: impl AsRef<str>, bytes: &'de [u8]) -> Result<Envelope<Self>, Error>
    where
        Self: DecodePayloadAs<'de>,
    {
        Envelope::from_slice_as(message_type, bytes)
    }
}

/// A payload that can be read from text that lives for `'de`, by its type.
///
/// Implemented for messages and the `Message` of each protocol. Borrowed messages borrow from that text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from this text",
    label = "not a payload that can be decoded",
    note = "put `#[message(type = \"...\")]` on the struct"
)]
pub trait SelectPayload<'de>: Payload {
    /// The selection made by a tag: the message type in a protocol's enum, nothing in a single message.
    type Selected: Clone;

    /// Returns the selection for a tag, or `None` if it is undeclared.
    fn select(tag: &str) -> Option<Self::Selected>;

    /// Reads the payload of the selected type and checks its rules.
    fn decode_content(selected: Self::Selected, reader: &mut Reader<'de>) -> Decode<Self>;

    /// Returns the message for an absent content key, if its type has no required fields. Its rules are checked too.
    fn without_content(selected: Self::Selected) -> Decode<Self> {
        // As if it were present and empty. Not a function for each message: `decode` then has one caller and is
        // inlined.
        Self::decode_content(selected, &mut Reader::new("{}"))
    }

    /// Reads the value under the content key. `null` counts as no payload if the type allows that.
    #[doc(hidden)]
    #[inline]
    fn decode_present(selected: Self::Selected, reader: &mut Reader<'de>) -> Decode<Self> {
        if reader.peek() != Some(b'n') {
            return Self::decode_content(selected, reader);
        }
        // An undeclared type keeps its `null`.
        match Self::decode_content(selected.clone(), reader) {
            Err(_) if reader.null()? => Self::without_content(selected),
            decoded => decoded,
        }
    }

    /// Reads the payload from the members beside tag and header, and checks its rules.
    #[doc(hidden)]
    fn decode_beside(_selected: Self::Selected, _fields: Fields<'_, 'de>) -> Decode<Self> {
        Err(Failed)
    }
}

//! A message by itself: what `#[message]` writes down of it, and all that an envelope asks, which follows from that.

use serde::ser::SerializeStruct;

use crate::contract::{Contract, Describe, MessageInfo, UnknownFields, UnknownTypes};
use crate::error::Error;
use crate::field::Field;
use crate::json::{Decode, Reader, Writer};
use crate::message::header::WithHeader;
use crate::message::payload::{DecodePayload, Payload};

/// What `#[message]` writes down of a message beside its fields.
#[derive(Debug)]
pub struct MessageDeclaration {
    /// The name of the struct.
    pub name: &'static str,
    /// Its doc comment.
    pub docs: &'static str,
    /// The value of the tag key.
    pub tag: &'static str,
    /// The tag key and the content key.
    pub keys: (&'static str, &'static str),
    /// How the message begins on the wire: `{"type":"bark"`.
    pub opening: &'static str,
    /// The content key as it stands in the text, with comma, quotes and colon: `,"data":`.
    pub content_key: &'static str,
    /// The struct has fields, so that its content is written.
    pub has_content: bool,
    /// What becomes of a key that is not declared.
    pub unknown_fields: UnknownFields,
    /// Each writes one of the payloads that `#[message(example = ...)]` gives, in order.
    pub examples: &'static [fn(&mut Writer<'_>)],
}

/// What does not depend on how long a text lives: all that is asked of a value but to be read.
///
/// Its own trait, since rustc can infer no lifetime where it knows of a `Field` for two of them.
pub trait Outgoing: Sized {
    /// See [`Field::describe`].
    const DESCRIBE: Describe;

    /// See [`Field::is_valid`].
    fn is_valid(&self) -> bool;

    /// See [`Field::encode`].
    fn encode(&self, writer: &mut Writer<'_>);

    /// See [`Field::serialize_field`].
    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error>;
}

impl<T: Field<'static>> Outgoing for T {
    const DESCRIBE: Describe = <T as Field<'_>>::describe;

    #[inline]
    fn is_valid(&self) -> bool {
        <T as Field<'_>>::is_valid(self)
    }

    #[inline]
    fn encode(&self, writer: &mut Writer<'_>) {
        <T as Field<'_>>::encode(self, writer);
    }

    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error> {
        <T as Field<'_>>::serialize_field(self, key, state)
    }
}

/// A struct under `#[message]`, as a protocol of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a message",
    label = "neither a message nor a protocol's `Message`",
    note = "put `#[message(type = \"...\")]` on the struct"
)]
#[doc(hidden)]
// One constant and not a function for each answer: rustc checks each function of each message by itself, and those below once.
pub trait DeclaredMessage: Outgoing + WithHeader {
    /// What is written down of it.
    const DECLARATION: MessageDeclaration;

    /// Reads a whole message and lets go of the text. Not for all alike: no bound says "this type, with another lifetime".
    fn decode_owned(text: &str) -> Result<(Self::Header, Self), Error>;
}

/// The message's entry in the contracts that it is in.
pub fn message_info<M: DeclaredMessage>() -> MessageInfo {
    MessageInfo::new(M::DECLARATION.tag, M::DESCRIBE, M::DECLARATION.examples)
}

#[diagnostic::do_not_recommend]
impl<M: DeclaredMessage> Payload for M {
    const CONTRACT: &'static Contract = &Contract::new(
        M::DECLARATION.name,
        M::DECLARATION.docs,
        M::DECLARATION.keys,
        <M::Header as Field<'_>>::describe,
        &[message_info::<M>],
        UnknownTypes::Reject,
        M::DECLARATION.unknown_fields,
    );

    const CONTENT_KEY: &'static str = M::DECLARATION.content_key;

    #[inline]
    fn tag(&self) -> &str {
        M::DECLARATION.tag
    }

    #[inline]
    fn opening(&self) -> Option<&'static str> {
        Some(M::DECLARATION.opening)
    }

    #[inline]
    fn is_valid(&self) -> bool {
        Outgoing::is_valid(self)
    }

    #[inline]
    fn has_content(&self) -> bool {
        M::DECLARATION.has_content
    }

    #[inline]
    fn encode_content(&self, writer: &mut Writer<'_>) {
        Outgoing::encode(self, writer);
    }

    fn serialize_content<S: SerializeStruct>(&self, key: &'static str, envelope: &mut S) -> Result<(), S::Error> {
        Outgoing::serialize_field(self, key, envelope)
    }

    fn decode_owned(text: &str) -> Result<(M::Header, M), Error> {
        <M as DeclaredMessage>::decode_owned(text)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, M: DeclaredMessage + Field<'de>> DecodePayload<'de> for M {
    type Selected = ();

    #[inline]
    fn select(tag: &str) -> Option<()> {
        (tag == M::DECLARATION.tag).then_some(())
    }

    #[inline]
    fn decode_content((): (), reader: &mut Reader<'de>) -> Decode<M> {
        <M as Field<'de>>::decode_valid(reader)
    }
}

//! A single message: what `#[message]` writes about it, and the impls that follow for use in an envelope.

use serde::ser::SerializeStruct;

use crate::contract::{Contract, Describe, MessageInfo, UnknownFields, UnknownTypes};
use crate::json::{Decode, Reader, Writer};
use crate::{DecodePayload, Error, Field, Payload, WithHeader};

/// What `#[message]` writes about a message apart from its fields.
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
    /// The start of the message on the wire: `{"type":"bark"`.
    pub opening: &'static str,
    /// The content key as it is written, with comma, quotes and colon: `,"data":`.
    pub content_key: &'static str,
    /// Whether the struct has fields, so that its content is written.
    pub has_content: bool,
    /// How an undeclared key is handled.
    pub unknown_fields: UnknownFields,
    /// Functions that each write one payload from `#[message(example = ...)]`, in order.
    pub examples: &'static [fn(&mut Writer<'_>)],
}

/// The part of a field type that does not depend on the lifetime of the text: everything but reading.
///
/// A trait of its own, since rustc cannot infer a lifetime of `Field` where it knows of impls for two.
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

/// A struct under `#[message]`, as a protocol of a single message.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a message",
    label = "neither a message nor a protocol's `Message`",
    note = "put `#[message(type = \"...\")]` on the struct"
)]
#[doc(hidden)]
// A constant rather than one function per answer: rustc checks such functions for each message, but those below only
// once.
pub trait DeclaredMessage: Outgoing + WithHeader {
    /// The declaration of the message.
    const DECLARATION: MessageDeclaration;

    /// Reads a whole message without borrowing from the text. Not a blanket impl: no bound says "this type, with
    /// another lifetime".
    fn decode_owned(text: &str) -> Result<(Self::Header, Self), Error>;
}

/// Returns the message's entry in the contracts that contain it.
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

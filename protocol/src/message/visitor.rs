//! Operations on any message: each is written once, and compiled for each type.

use serde::ser::SerializeStruct;

use super::declaration::{DeclaredMessage, MessageDeclaration, Outgoing};
use crate::contract::{Key, content_key};
use crate::field::unknown::Unknown;
use crate::field::{Claim, Members};
use crate::json::{Writer, is_integer};

/// An operation on a message whose type is known.
///
/// The `Message` of a protocol selects the variant in one `match`; operations common to all messages are written here,
/// once.
pub trait Visitor<'m>: Sized {
    /// The result of the operation.
    type Output;

    /// Called for a message that the protocol declares.
    fn declared<M: DeclaredMessage>(self, message: &'m M) -> Self::Output;

    /// Called for a message of an undeclared type.
    fn unknown(self, message: &'m Unknown) -> Self::Output;
}

/// Returns the declaration of the message, or the message if its type is undeclared.
pub(crate) struct Declaration;

impl<'m> Visitor<'m> for Declaration {
    type Output = Result<&'static MessageDeclaration, &'m Unknown>;

    #[inline]
    fn declared<M: DeclaredMessage>(self, _message: &M) -> Self::Output {
        Ok(M::DECLARATION)
    }

    #[inline]
    fn unknown(self, message: &'m Unknown) -> Self::Output {
        Err(message)
    }
}

/// Returns whether the content is written.
pub(crate) struct HasContent;

impl Visitor<'_> for HasContent {
    type Output = bool;

    #[inline]
    fn declared<M: DeclaredMessage>(self, _message: &M) -> bool {
        const { M::DECLARATION.has_content }
    }

    #[inline]
    fn unknown(self, message: &Unknown) -> bool {
        message.has_content()
    }
}

/// Returns whether every rule holds. An unknown message was valid JSON when it was read, but may come from a protocol
/// with other tags.
pub(crate) struct IsValid {
    pub(crate) has_integer_tag: bool,
}

impl Visitor<'_> for IsValid {
    type Output = bool;

    #[inline]
    fn declared<M: DeclaredMessage>(self, message: &M) -> bool {
        Outgoing::is_valid(message)
    }

    #[inline]
    fn unknown(self, message: &Unknown) -> bool {
        !self.has_integer_tag || is_integer(message.tag())
    }
}

/// Writes the content.
pub(crate) struct EncodeContent<'w, 'b>(pub(crate) &'w mut Writer<'b>);

impl Visitor<'_> for EncodeContent<'_, '_> {
    type Output = ();

    #[inline]
    fn declared<M: DeclaredMessage>(self, message: &M) {
        Outgoing::encode(message, self.0);
    }

    #[inline]
    fn unknown(self, message: &Unknown) {
        message.encode_content(self.0);
    }
}

/// Passes the payload to `members`: under its key, or field by field.
pub(crate) struct PassPayload<'v, V> {
    pub(crate) members: &'v mut V,
    /// The key of a payload of an undeclared type.
    pub(crate) key: Option<Key>,
    /// Whether the envelope is an array.
    pub(crate) is_array: bool,
}

impl<V: Members> Visitor<'_> for PassPayload<'_, V> {
    type Output = ();

    #[inline]
    fn declared<M: DeclaredMessage>(self, message: &M) {
        match const { content_key(&M::PLACES) } {
            Some(key) if const { M::DECLARATION.has_content } => Outgoing::pass_under(message, key, self.members),
            Some(_) => self.members.absent(),
            None => {
                self.members.claim(Claim::Fields(M::DESCRIBE));
                Outgoing::pass_fields(message, self.members);
            }
        }
    }

    fn unknown(self, message: &Unknown) {
        match self.key {
            Some(key) => message.pass_under(key, self.members),
            None if self.is_array => message.pass_elements(self.members),
            None => message.pass_members(self.members),
        }
    }
}

/// Passes the content to serde as the next field of the envelope.
pub(crate) struct SerializeContent<'s, S> {
    pub(crate) key: &'static str,
    pub(crate) envelope: &'s mut S,
}

impl<S: SerializeStruct> Visitor<'_> for SerializeContent<'_, S> {
    type Output = Result<(), S::Error>;

    fn declared<M: DeclaredMessage>(self, message: &M) -> Self::Output {
        Outgoing::serialize_field(message, self.key, self.envelope)
    }

    fn unknown(self, message: &Unknown) -> Self::Output {
        message.serialize_content(self.key, self.envelope)
    }
}

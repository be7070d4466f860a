//! A message by itself: its declaration by `#[message]`.

use std::borrow::Cow;

use serde::ser::SerializeStruct;

use crate::contract::{
    Describe, Key, KeyTree, Mark, MessageEntry, MessageInfo, MessageRoles, UnknownFields, content_key,
};
use crate::error::Error;
use crate::field::{Field, Members};
use crate::json::Writer;
use crate::message::header::WithHeader;
use crate::message::sealed::Sealed;
use crate::message::state_key::StateKey;

/// The declaration of a message, written by `#[message]`, apart from its fields.
#[derive(Debug)]
pub struct MessageDeclaration {
    /// The name of the struct.
    pub name: &'static str,
    /// Its doc comment.
    pub docs: &'static str,
    /// The value of the tag key; an integer in digits.
    pub tag: &'static str,
    /// The start of the message on the wire: `{"type":"bark"`.
    pub opening: &'static str,
    /// Whether the tag is an integer on the wire, not a string.
    pub has_integer_tag: bool,
    /// Whether the content is written: not that of a unit struct.
    pub has_content: bool,
    /// Whether the content must be there, whatever is in it. (Otherwise its fields say so.)
    pub needs_content: bool,
    /// The keys of its fields, if they stand beside the tag.
    pub keys: Option<&'static KeyTree>,
    /// How an undeclared key is handled.
    pub unknown_fields: UnknownFields,
    /// Functions that each write one payload from `#[message(example = ...)]`, in order.
    pub examples: &'static [fn(&mut Writer<'_>)],
    /// What it says of roles and of state, if anything.
    pub roles: Option<&'static MessageRoles>,
}

impl MessageDeclaration {
    /// Creates a declaration with the required parts only.
    #[must_use]
    pub const fn new(name: &'static str, tag: &'static str, opening: &'static str) -> Self {
        Self {
            name,
            docs: "",
            tag,
            opening,
            has_integer_tag: false,
            has_content: true,
            needs_content: false,
            keys: None,
            unknown_fields: UnknownFields::Ignore,
            examples: &[],
            roles: None,
        }
    }

    /// Returns the tag as it is on the wire.
    pub(crate) const fn mark(&self) -> Mark {
        if !self.has_integer_tag {
            return Mark::Text(self.tag);
        }
        match i64::from_str_radix(self.tag, 10) {
            Ok(integer) => Mark::Integer(integer),
            // Reported: integers beside strings.
            Err(_) => Mark::Integer(0),
        }
    }

    /// Returns what contracts say of the message. Not generic, so that of each message there is only a call.
    #[inline(never)]
    fn info(&self, content: Option<Key>, describe: Describe) -> MessageInfo {
        let content = content.map(Key::name);
        let info = MessageInfo::new(self.tag, self.name, describe, self.examples);
        MessageInfo { mark: self.mark(), content, roles: self.roles(), ..info }
    }

    /// Returns what it says of roles and of state.
    pub(crate) const fn roles(&self) -> &'static MessageRoles {
        match self.roles {
            Some(roles) => roles,
            None => &MessageRoles::NONE,
        }
    }

    /// Returns the keys of its fields, if they stand beside the tag.
    pub(crate) const fn keys(&self) -> &'static KeyTree {
        match self.keys {
            Some(keys) => keys,
            None => KeyTree::NONE,
        }
    }
}

/// The result of reading a whole message: its header and its payload.
pub type Decoded<P> = Result<(<P as WithHeader>::Header, P), Error>;

/// The part of a field type that does not depend on the lifetime of the text: everything but reading.
///
/// A trait of its own, since rustc cannot infer a lifetime of `Field` where it knows of impls for two.
pub trait Outgoing: Sized {
    /// See [`Field::describe`].
    const DESCRIBE: Describe;

    /// See [`Field::is_valid_value`].
    fn is_valid(&self) -> bool;

    /// See [`Field::encode`].
    fn encode(&self, writer: &mut Writer<'_>);

    /// See [`Field::serialize_field`].
    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error>;

    /// Passes the value to `members` under this key.
    fn pass_under<M: Members>(&self, key: Key, members: &mut M);

    /// See [`Field::members`].
    fn pass_fields<M: Members>(&self, members: &mut M);
}

impl<T: Field<'static>> Outgoing for T {
    const DESCRIBE: Describe = <T as Field<'_>>::describe;

    #[inline]
    fn is_valid(&self) -> bool {
        <T as Field<'_>>::is_valid_value(self)
    }

    #[inline]
    fn encode(&self, writer: &mut Writer<'_>) {
        <T as Field<'_>>::encode(self, writer);
    }

    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error> {
        <T as Field<'_>>::serialize_field(self, key, state)
    }

    fn pass_under<M: Members>(&self, key: Key, members: &mut M) {
        members.plain(key.name(), key.written(), self);
    }

    #[inline]
    fn pass_fields<M: Members>(&self, members: &mut M) {
        <T as Field<'_>>::members(self, members);
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
    /// The declaration of the message: a static, since what constants refer to is compiled into each part of a program
    /// that asks for it.
    const DECLARATION: &'static MessageDeclaration;

    /// Reads a whole message without borrowing from the text. Not a blanket impl: no bound says "this type, with
    /// another lifetime".
    fn decode_owned(text: &str) -> Decoded<Self>;

    /// Adds the values of the fields under `keep = latest(...)`.
    fn push_key(&self, _header: &Self::Header, _key: &mut StateKey) {}

    /// Whether the field under `ends(...)` has one of the values there.
    #[inline]
    fn is_over(&self) -> bool {
        false
    }

    /// Calls the function under `gone`.
    #[inline]
    fn make_gone(&self) -> Option<Self> {
        None
    }

    /// Returns the value of the field under `from(role = field)`.
    #[inline]
    fn identity<'m>(&'m self, _header: &'m Self::Header, _role: &str) -> Option<Cow<'m, str>> {
        None
    }
}

#[diagnostic::do_not_recommend]
impl<M: DeclaredMessage> Sealed for M {}

/// Returns the message's entry in the contracts that contain it.
#[must_use]
pub const fn message_entry<M: DeclaredMessage>() -> MessageEntry {
    MessageEntry { tag: M::DECLARATION.tag, info: message_info::<M> }
}

/// Returns what contracts say of the message.
// rustc would take it for small enough to be compiled wherever it is named.
#[inline(never)]
pub(super) fn message_info<M: DeclaredMessage>() -> MessageInfo {
    M::DECLARATION.info(const { content_key(&M::PLACES) }, M::DESCRIBE)
}

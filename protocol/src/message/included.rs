//! Messages that a protocol includes: what generated code asks of them, and the assertions that they fit.

use std::marker::PhantomData;

use crate::contract::{
    KeyTree, Mark, MessageInfo, MessageRoles, Place, Places, UnknownFields, content_name, is_same, tag_field, tag_key,
};
use crate::field::{Field, Fields};
use crate::json::{Decode, Reader};
use crate::message::constant_text::Text;
use crate::message::declaration::{DeclaredMessage, message_info};
use crate::message::payload::{Payload as _, SelectPayload};
use crate::message::role::is_one_of;
use crate::message::visitor::Visitor;

/// An included message, as generated code needs it.
///
/// For a type that is not a message, rustc falls back to [`NotAMessage`], since the inherent items do not apply. So the only
/// error about such a type is the one at [`MessageWithHeader`].
#[derive(Debug)]
pub struct Included<M>(PhantomData<M>);

impl<M: DeclaredMessage> Included<M> {
    /// The value of the tag key.
    pub const TAG: &'static str = M::DECLARATION.tag;

    /// The same as an integer.
    pub const INTEGER: i64 = match M::DECLARATION.mark() {
        Mark::Integer(tag) => tag,
        Mark::Text(_) => 0,
    };

    /// The keys of the payload.
    pub const KEYS: &'static KeyTree = M::KEYS;

    /// Whether the content must be there, whatever is in it.
    pub const NEEDS_CONTENT: bool = M::DECLARATION.needs_content;

    /// What it says of roles and of state.
    pub const ROLES: &'static MessageRoles = M::DECLARATION.roles();

    /// Calls the function under `gone`.
    #[inline]
    pub fn gone(message: &M) -> Option<M> {
        message.make_gone()
    }

    /// The same in a protocol without roles.
    pub const WITHOUT_ROLES: &'static MessageRoles = &MessageRoles { from: &[], to: &[], ..*M::DECLARATION.roles() };

    /// Returns what the contract says of the message in a protocol that knows it by this name, and this of roles and of state.
    #[must_use]
    pub fn info(name: &'static str, roles: &'static MessageRoles) -> MessageInfo {
        MessageInfo { name, roles, ..message_info::<M>() }
    }

    /// Runs an operation on the message.
    #[inline]
    pub fn accept<'m, V: Visitor<'m>>(message: &'m M, visitor: V) -> V::Output {
        visitor.declared(message)
    }

    /// Reads the payload and notes whether a rule is broken.
    #[inline]
    pub fn decode<'de>(reader: &mut Reader<'de>, is_valid: &mut bool) -> Decode<M>
    where
        M: Field<'de>,
    {
        M::decode_judged(reader, is_valid)
    }

    /// Reads the payload from the fields beside the tag, and checks its rules.
    #[inline]
    pub fn decode_beside<'de>(fields: Fields<'_, 'de>) -> Decode<M>
    where
        M: Field<'de>,
    {
        <M as SelectPayload<'de>>::decode_beside((), fields)
    }
}

/// Of a program that does not compile.
const NEVER: &str = "the declaration has a compile error";

/// The fallback for a type that is not a message.
pub trait NotAMessage<M> {
    /// No tag.
    const TAG: &'static str = "";

    /// No tag.
    const INTEGER: i64 = 0;

    /// No keys.
    const KEYS: &'static KeyTree = KeyTree::NONE;

    /// No content.
    const NEEDS_CONTENT: bool = false;

    /// No roles.
    const ROLES: &'static MessageRoles = &MessageRoles::NONE;

    /// No roles.
    const WITHOUT_ROLES: &'static MessageRoles = &MessageRoles::NONE;

    /// Never called.
    #[must_use]
    fn gone(_message: &M) -> Option<M> {
        unreachable!("{NEVER}")
    }

    /// Never called.
    #[must_use]
    fn info(_name: &'static str, _roles: &'static MessageRoles) -> MessageInfo {
        unreachable!("{NEVER}")
    }

    /// Never called.
    fn accept<'m, V: Visitor<'m>>(_message: &'m M, _visitor: V) -> V::Output {
        unreachable!("{NEVER}")
    }

    /// Never called.
    fn decode(_reader: &mut Reader<'_>, _is_valid: &mut bool) -> Decode<M> {
        unreachable!("{NEVER}")
    }

    /// Never called.
    fn decode_beside(_fields: Fields<'_, '_>) -> Decode<M> {
        unreachable!("{NEVER}")
    }
}

impl<M> NotAMessage<M> for Included<M> {}

/// A message whose envelope has this header. The error about another header names the trait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a message",
    label = "cannot be included in a protocol",
    note = "a message is a struct under `#[message(type = \"...\")]`; those of a protocol are included one by one"
)]
pub trait MessageWithHeader<H>: Sized {
    /// What else must be the same for all messages of a protocol.
    const ENVELOPE: (Places, UnknownFields);
}

impl<M: DeclaredMessage<Header = H>, H> MessageWithHeader<H> for M {
    const ENVELOPE: (Places, UnknownFields) = (M::PLACES, M::DECLARATION.unknown_fields);
}

/// A text with a gap for what only a constant knows.
type WithGap = [&'static str; 2];

/// Fails to compile if the message's envelope is not that of the protocol: its tag key, its content key, whether the tag is
/// an integer, and whether undeclared keys are refused, each with the text for the case that it differs.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_same_envelope(
    (places, unknown_fields): (Places, UnknownFields),
    (own_tag_field, own_tag_key, [before_tag, behind_tag]): (&str, &str, WithGap),
    (own_content, [before_content, behind_content]): (&str, WithGap),
    is_array: bool,
    (has_integers, of_another_kind): (bool, &str),
    (own_unknown_fields, text): (UnknownFields, &str),
) {
    let (tag_key, content_key) = (tag_key(&places).name(), content_name(&places));
    let tag_field = match tag_field(&places) {
        Some(field) => field.name(),
        None => "",
    };
    let is_alike = Place::is_array(&places) == is_array;
    if !is_alike || !is_same(tag_key, own_tag_key) || !is_same(tag_field, own_tag_field) {
        let path = if tag_field.is_empty() { ["", "", ""] } else { ["/", tag_field, "/"] };
        let tag_key = if tag_key.is_empty() { "outside" } else { tag_key };
        panic!("{}", Text::of(&[before_tag, path[0], path[1], path[2], tag_key, behind_tag]).as_str());
    }
    assert!(is_same(content_key, own_content), "{}", Text::of(&[before_content, content_key, behind_content]).as_str());
    assert!(Place::has_integer_tag(&places) == has_integers, "{}", of_another_kind);
    assert!(is_rejected(unknown_fields) == is_rejected(own_unknown_fields), "{}", text);
}

/// Fails to compile if a message does not say who sends it.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_sender(message: &MessageRoles, text: &str) {
    assert!(!message.from.is_empty(), "{}", text);
}

/// Fails to compile if a message says itself what is said where it is included.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_unsaid(is_unsaid: bool, text: &str) {
    assert!(is_unsaid, "{}", text);
}

/// Fails to compile if a message names a role that the protocol does not have.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_roles(message: &MessageRoles, roles: &[&str], [before, after]: WithGap) {
    let mut senders = message.from;
    while let [sender, others @ ..] = senders {
        assert!(is_one_of(sender.role, roles), "{}", Text::of(&[before, sender.role, after]).as_str());
        senders = others;
    }
    let mut receivers = message.to;
    while let [receiver, others @ ..] = receivers {
        assert!(is_one_of(receiver, roles), "{}", Text::of(&[before, receiver, after]).as_str());
        receivers = others;
    }
}

const fn is_rejected(unknown_fields: UnknownFields) -> bool {
    matches!(unknown_fields, UnknownFields::Reject)
}

/// Fails to compile if a message has the tag of one that stands before it in the list of all: each by its name and tag.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_tag_is_free(
    name: &str,
    tag: &str,
    mut messages: &[(&str, &str)],
    [before_tag, before_name, after]: [&str; 3],
) {
    while let [(first, taken), others @ ..] = messages {
        if is_same(first, name) {
            return;
        }
        assert!(!is_same(tag, taken), "{}", Text::of(&[before_tag, tag, before_name, first, after]).as_str());
        messages = others;
    }
}

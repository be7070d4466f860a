//! A message as a payload: what follows from its declaration.

use super::{Payload, SelectPayload, beside};
use crate::contract::{Contract, KeyTree, Place, UnknownTypes, content_key, content_name};
use crate::field::{Field, Fields, judge};
use crate::json::{Decode, Failed, Reader};
use crate::message::declaration::{DeclaredMessage, Decoded, message_entry};
use crate::message::visitor::Visitor;

#[diagnostic::do_not_recommend]
impl<M: DeclaredMessage> Payload for M {
    const CONTRACT: &'static Contract = &Contract::new(
        M::DECLARATION.name,
        M::DECLARATION.docs,
        M::PLACES,
        <M::Header as Field<'_>>::describe,
        &[const { message_entry::<M>() }],
        UnknownTypes::Reject,
        M::DECLARATION.unknown_fields,
    );

    const ONLY_TAG: &'static str = M::DECLARATION.tag;

    const KEYS: &'static KeyTree = match content_key(&M::PLACES) {
        Some(_) if Place::is_array(&M::PLACES) => KeyTree::ELEMENTS,
        Some(_) => const { &KeyTree::of(const { &[content_name(&M::PLACES)] }) },
        None => M::DECLARATION.keys(),
    };

    #[inline]
    fn visit<'m, V: Visitor<'m>>(&'m self, visitor: V) -> V::Output {
        visitor.declared(self)
    }

    fn decode_owned(text: &str) -> Decoded<M> {
        <M as DeclaredMessage>::decode_owned(text)
    }

    fn gone(&self) -> Option<Self> {
        <M as DeclaredMessage>::make_gone(self)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, M: DeclaredMessage + Field<'de>> SelectPayload<'de> for M {
    type Selected = ();

    #[inline]
    fn select(tag: &str) -> Option<()> {
        (tag == const { M::DECLARATION.tag }).then_some(())
    }

    #[inline]
    fn decode_content((): (), reader: &mut Reader<'de>) -> Decode<M> {
        <M as Field<'de>>::decode_valid(reader)
    }

    fn without_content((): ()) -> Decode<M> {
        if const { M::DECLARATION.needs_content } {
            Err(Failed)
        } else {
            Self::decode_content((), &mut Reader::new("{}"))
        }
    }

    #[inline]
    fn decode_beside((): (), fields: Fields<'_, 'de>) -> Decode<M> {
        if const { content_key(&M::PLACES).is_some() } {
            return beside::decode_content((), fields);
        }
        let message = <M as Field<'de>>::decode_beside(fields.of(<M as Field<'de>>::describe))?;
        let is_valid = message.is_valid_value();
        judge(message, is_valid)
    }
}

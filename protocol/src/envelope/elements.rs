//! Reads an envelope that is an array, of which the positions say what an element is.

use std::borrow::Cow;

use super::content::Content;
use super::flattened::read_header_field;
use super::tag::tag_of;
use crate::contract::{Element, Elements, tag_key};
use crate::field::fields::{Fields, fields_of};
use crate::json::{Decode, Failed, Reader};
use crate::message::header::{HeaderFields, WithHeader as _};
use crate::message::payload::{Envelope, Payload, SelectPayload, beside};

/// Reads an envelope whose payload is one element.
#[inline]
pub(super) fn decode<'de, H: HeaderFields, C: Content<'de>, E>(
    reader: &mut Reader<'de>,
    make: impl FnOnce(H, C) -> E,
) -> Decode<E> {
    decode_fields(Fields::begin(reader, H::describe), make)
}

/// Reads such an envelope from an array, whose first elements may be those of an envelope around it.
#[inline]
pub(super) fn decode_fields<'de, H: HeaderFields, C: Content<'de>, E>(
    mut fields: Fields<'_, 'de>,
    make: impl FnOnce(H, C) -> E,
) -> Decode<E> {
    let mut slots = H::Slots::default();
    let (mut selected, mut early, mut content) = (None, None, None);
    for element in Elements::new(const { &C::Of::PLACES }, fields_of(H::describe).len()) {
        if !fields.next_element()? {
            break;
        }
        let reader = fields.reader();
        match element {
            Element::HeaderField(number) => read_header_field::<H>(reader, number, &mut slots)?,
            Element::Tag => {
                let tag = tag_of(reader, const { tag_key(&C::Of::PLACES) })?;
                match early.take() {
                    Some(early) => content = Some(C::complete(early, tag, reader)?),
                    None => selected = Some(C::select(tag).ok_or(Failed)?),
                }
            }
            Element::Payload => match selected.take() {
                Some(selected) => content = Some(C::read(selected, reader)?),
                None => early = Some(C::read_early(reader)?),
            },
        }
    }
    fields.end_elements()?;
    let content = match (content, selected) {
        (Some(content), _) => content,
        (None, Some(selected)) => C::absent(selected)?,
        (None, None) => return Err(Failed),
    };
    let header = H::from_slots(slots)?;
    if header.is_valid_value() { Ok(make(header, content)) } else { Err(Failed) }
}

/// Reads an envelope whose payload is all elements behind tag and header.
#[inline]
pub(super) fn flattened<'de, H: HeaderFields, P: SelectPayload<'de>>(
    mut fields: Fields<'_, 'de>,
) -> Decode<Envelope<P, H>> {
    let mut slots = H::Slots::default();
    let tag = open::<H, P>(&mut fields, &mut slots)?;
    let selected = P::select(&tag).ok_or(Failed)?;
    let payload = beside::decode::<P>(selected, fields)?;
    let header = H::from_slots(slots)?;
    if header.is_valid_value() { Ok(Envelope { header, payload }) } else { Err(Failed) }
}

/// Reads tag and header where all of the payload stands behind them.
#[inline]
pub(super) fn open<'de, H: HeaderFields, P: Payload>(
    fields: &mut Fields<'_, 'de>,
    slots: &mut H::Slots,
) -> Decode<Cow<'de, str>> {
    let mut tag = None;
    for element in Elements::new(const { &P::PLACES }, fields_of(H::describe).len()) {
        if !fields.next_element()? {
            break;
        }
        match element {
            Element::HeaderField(number) => read_header_field::<H>(fields.reader(), number, slots)?,
            Element::Tag => tag = Some(tag_of(fields.reader(), const { tag_key(&P::PLACES) })?),
            Element::Payload => return Err(Failed),
        }
    }
    tag.ok_or(Failed)
}

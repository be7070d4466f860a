//! Reads and writes an envelope that is an array, of which the positions say what an element is.

use std::borrow::Cow;

use super::decode::Content;
use super::flattened::{read_header_field, tag_of};
use super::nested::pass_tag;
use crate::contract::{Describe, Element, Elements, Places, content_key, tag_key};
use crate::field::fields::{Fields, fields_of};
use crate::field::{AsString, Claim, Field, FullRange, Members, Rest, ThroughSerde, Variant};
use crate::json::{Decode, Failed, Reader};
use crate::message::header::{HeaderFields, WithHeader as _};
use crate::message::payload::{DecodePayload, Envelope, Payload, beside};

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
    for element in elements::<H>(const { &C::Of::PLACES }) {
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
pub(super) fn flattened<'de, H: HeaderFields, P: DecodePayload<'de>>(
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
    for element in elements::<H>(const { &P::PLACES }) {
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

/// Returns the elements of an envelope with this header.
fn elements<H: HeaderFields>(places: &Places) -> Elements {
    Elements::new(places, fields_of(H::describe).len())
}

/// Passes tag, header and payload to `members`, in the order of their positions.
pub(super) fn pass<H: HeaderFields, P: Payload, M: Members>(header: &H, payload: &P, members: &mut M) {
    let elements = elements::<H>(const { &P::PLACES });
    let mut between = Between { members, payload, elements };
    header.members(&mut between);
    between.make_way();
    if const { content_key(&P::PLACES).is_none() } {
        payload.pass_to(members);
    }
}

/// Passes on the fields of a header, and tag and payload where they stand between these.
struct Between<'p, P, M> {
    members: &'p mut M,
    payload: &'p P,
    elements: Elements,
}

impl<P: Payload, M: Members> Between<'_, P, M> {
    /// Passes on what stands before the next field of the header.
    fn make_way(&mut self) {
        while let Some(element) = self.elements.next() {
            match element {
                Element::HeaderField(_) => break,
                Element::Tag => pass_tag(const { tag_key(&P::PLACES) }, self.payload, self.members),
                Element::Payload => self.payload.pass_to(self.members),
            }
        }
    }
}

macro_rules! between {
    ($($kind:ident: $codec:ident;)*) => {
        impl<P: Payload, M: Members> Members for Between<'_, P, M> {
            $(
                fn $kind<'de, T: $codec<'de>>(&mut self, name: &'static str, _key: &'static str, value: &T) {
                    self.make_way();
                    self.members.$kind(name, ",", value);
                }
            )*

            fn constant(&mut self, name: &'static str, _key: &'static str, json: &'static str) {
                self.make_way();
                self.members.constant(name, ",", json);
            }

            fn absent(&mut self) {
                self.make_way();
                self.members.absent();
            }

            fn claim(&mut self, _claim: Claim) {}

            // A header in an array has none.
            fn rest<'de, R: Rest<'de>>(&mut self, _rest: &R, _describe: Describe) {}

            fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
                &mut self,
                name: &'static str,
                _key: &'static str,
                value: &T,
            ) {
                self.make_way();
                self.members.content(name, ",", value);
            }
        }
    };
}

between! {
    plain: Field;
    as_string: AsString;
    full_range: FullRange;
    through_serde: ThroughSerde;
}

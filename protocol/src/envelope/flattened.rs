//! Reads an envelope where fields of the payload may stand beside tag and header, in any order.

mod around;

use std::borrow::Cow;
use std::mem::take;

pub(super) use around::{Around, TagState};

use super::tag::tag_of;
use super::tag_within;
use crate::contract::{Key, Places, has_tag, is_outside, tag_field, tag_key};
use crate::field::fields::{Beginning, Fields, Outer, fields_of};
use crate::field::tagged::{self, Tag};
use crate::json::{Decode, Failed, Reader};
use crate::message::header::HeaderFields;
use crate::message::payload::{Envelope, SelectPayload, beside};

/// Reads an envelope that is a whole text.
#[inline(always)]
pub(super) fn decode_whole<'de, H: HeaderFields, P: SelectPayload<'de>>(
    reader: &mut Reader<'de>,
) -> Decode<Envelope<P, H>> {
    if const { !has_tag(&P::PLACES) } {
        return decode(Fields::begin(reader, H::describe));
    }
    let mut slots = H::Slots::default();
    let start = reader.clone();
    let opening = opens::<H>(reader, const { tag_key(&P::PLACES) }, &mut slots)?;
    if let Opening::Tag = opening {
        let (tag, place) = read_tag::<H>(reader, const { tag_key(&P::PLACES) }, &mut slots)?;
        return finish(reader, None, &mut slots, &tag, TagState::Known(place), Beginning::Compact);
    }
    decode_late(reader, start, &mut slots, opening.goes_on())
}

/// Reads a whole text whose tag is not among the first members. Looking for it costs as much as skipping all that is before.
/// So it is guessed by a look at the end of the text, and only if that is wrong is it looked for.
#[inline(never)]
fn decode_late<'de, H: HeaderFields, P: SelectPayload<'de>>(
    reader: &mut Reader<'de>,
    start: Reader<'de>,
    slots: &mut H::Slots,
    beginning: Beginning,
) -> Decode<Envelope<P, H>> {
    let key = const { tag_key(&P::PLACES) };
    let guess = if key.is_of_integer() { reader.guess_integer(key.name()) } else { reader.guess_string(key.name()) };
    if let Some(tag) = guess {
        let state = TagState::Guessed(key, tag);
        if let Ok(envelope) = finish(reader, None, slots, tag, state, beginning) {
            return Ok(envelope);
        }
    }
    *reader = start;
    let (tag, place, beginning) = seek(reader, key, Beginning::Object)?;
    *slots = H::Slots::default();
    finish(reader, None, slots, &tag, TagState::Known(place), beginning)
}

/// Reads an envelope from the members of an object in a text, which may have others: those of an envelope around it.
pub(super) fn decode<'de, H: HeaderFields, P: SelectPayload<'de>>(fields: Fields<'_, 'de>) -> Decode<Envelope<P, H>> {
    let (reader, outer, beginning) = fields.apart();
    let mut slots = H::Slots::default();
    if const { is_outside(&P::PLACES) } {
        return finish(reader, outer, &mut slots, P::ONLY_TAG, TagState::Outside, beginning);
    }
    let (tag, state, beginning) = open::<H>(reader, const { &P::PLACES }, &mut slots, beginning)?;
    finish(reader, outer, &mut slots, &tag, state, beginning)
}

/// Reads an envelope that is a whole text, whose tag is given.
#[inline(always)]
pub(super) fn decode_as<'de, H: HeaderFields, P: SelectPayload<'de>>(
    tag: &str,
    reader: &mut Reader<'de>,
) -> Decode<Envelope<P, H>> {
    finish(reader, None, &mut H::Slots::default(), tag, TagState::Outside, Beginning::Object)
}

/// Reads the payload, and the rest of the header.
// The slots stay where they are: what has just been written in parts is slow to copy.
#[inline(always)]
fn finish<'r, 'de, H: HeaderFields, P: SelectPayload<'de>>(
    reader: &mut Reader<'de>,
    outer: Option<&'r mut (dyn Outer<'de> + 'r)>,
    slots: &mut H::Slots,
    tag: &str,
    state: TagState<'de>,
    beginning: Beginning,
) -> Decode<Envelope<P, H>> {
    let selected = P::select(tag).ok_or(Failed)?;
    let mut around = Around::<H> { slots: &mut *slots, tag: state, outer };
    let payload = beside::decode::<P>(selected, Fields::beside(&mut around, reader, H::describe, beginning))?;
    if matches!(around.tag, TagState::Guessed(..)) {
        return Err(Failed);
    }
    let header = H::from_slots(take(slots))?;
    if header.is_valid_value() { Ok(Envelope { header, payload }) } else { Err(Failed) }
}

/// Reads the tag, and those fields of the header that stand before it or usually follow it. Returns where to go on.
#[inline(always)]
pub(super) fn open<'de, H: HeaderFields>(
    reader: &mut Reader<'de>,
    places: &Places,
    slots: &mut H::Slots,
    beginning: Beginning,
) -> Decode<(Cow<'de, str>, TagState<'de>, Beginning)> {
    let key = tag_key(places);
    if let Some(field) = tag_field(places) {
        let (tag, at) = tag_within::find(reader, (field, key), H::describe, beginning)?;
        return Ok((tag, TagState::Within { field, at }, beginning));
    }
    let start = reader.clone();
    let found = match beginning {
        Beginning::Object => matches!(opens::<H>(reader, key, slots)?, Opening::Tag),
        Beginning::Member | Beginning::Compact => reader.eat(key.written()),
    };
    if !found {
        (*slots, *reader) = (H::Slots::default(), start);
        let (tag, place, beginning) = seek(reader, key, beginning)?;
        return Ok((tag, TagState::Known(place), beginning));
    }
    let (tag, place) = read_tag::<H>(reader, key, slots)?;
    Ok((tag, TagState::Known(place), Beginning::Compact))
}

/// Reads the value of the tag, and the fields of the header that usually follow it.
#[inline(always)]
fn read_tag<'de, H: HeaderFields>(
    reader: &mut Reader<'de>,
    key: Key,
    slots: &mut H::Slots,
) -> Decode<(Cow<'de, str>, Tag)> {
    let tag = tag_of(reader, key)?;
    H::read_before(slots, &mut Fields::go_on(reader, H::describe, None))?;
    Ok((tag, tagged::read(key.name())))
}

/// How an object begins.
enum Opening {
    /// With the tag, or with fields of the header and then the tag, whose key has been read.
    Tag,
    /// With fields of the header, which have been read.
    Header,
    /// With something else; nothing has been read.
    Other,
}

impl Opening {
    /// Returns where to go on if the tag is still to come.
    const fn goes_on(&self) -> Beginning {
        match self {
            Self::Tag | Self::Header => Beginning::Member,
            Self::Other => Beginning::Object,
        }
    }
}

/// Reads the start of an object up to its tag, as far as nothing but fields of the header stands before it.
#[inline(always)]
fn opens<H: HeaderFields>(reader: &mut Reader<'_>, key: Key, slots: &mut H::Slots) -> Decode<Opening> {
    let start = reader.clone();
    if !reader.begin_fields()? {
        return Err(Failed);
    }
    if reader.eat_name(key.name()) {
        return Ok(Opening::Tag);
    }
    follows_header::<H>(reader, start, key, slots)
}

#[inline(never)]
fn follows_header<'de, H: HeaderFields>(
    reader: &mut Reader<'de>,
    start: Reader<'de>,
    key: Key,
    slots: &mut H::Slots,
) -> Decode<Opening> {
    let (mut before, mut opening) = (start, Opening::Other);
    while let Some(number) = reader.eat_any(fields_of(H::describe)) {
        read_header_field::<H>(reader, number, slots)?;
        (before, opening) = (reader.clone(), Opening::Header);
        if !reader.next_field()? {
            return Err(Failed);
        }
        if reader.eat_name(key.name()) {
            return Ok(Opening::Tag);
        }
    }
    *reader = before;
    Ok(opening)
}

/// Reads the value of the header's field with this number, whose key has been read.
pub(super) fn read_header_field<H: HeaderFields>(
    reader: &mut Reader<'_>,
    number: u16,
    slots: &mut H::Slots,
) -> Decode<()> {
    let mut fields = Fields::go_on(reader, H::describe, Some(number));
    H::read_before(slots, &mut fields)?;
    H::read_after(slots, &mut fields)
}

/// Looks for a tag that stands elsewhere or is spelled in another way.
#[inline(never)]
fn seek<'de>(reader: &mut Reader<'de>, key: Key, beginning: Beginning) -> Decode<(Cow<'de, str>, Tag, Beginning)> {
    let (tag, place) = tagged::seek(reader, key.name(), beginning, |reader| tag_of(reader, key))?;
    let beginning = place.goes_on(beginning);
    Ok((tag, place, beginning))
}

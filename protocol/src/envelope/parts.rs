//! The walk through an envelope: its keys in the order in which our own writer puts them, or in any other.
//!
//! After each value, it tries the keys of the places that follow, so that its branches are predictable; a single loop
//! would have to guess at every key which one it is. The places are constants: what remains of the walk is what these
//! places need.

use crate::contract::{Describe, Key, Place, Places, Side};
use crate::field::fields::{Fields, fields_of, number};
use crate::json::{Decode, Failed, Reader};
use crate::message::header::HeaderFields;
use crate::message::payload::Payload;

/// A part of an envelope beside the header's fields. The reader is past its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Tag,
    Payload,
    /// The end: the reader is past the envelope.
    End,
}

impl Part {
    /// Expects the end after tag and payload: another one of either is a duplicate key.
    #[inline(always)]
    pub(crate) fn expect_end(self) -> Decode<()> {
        match self {
            Self::End => Ok(()),
            Self::Tag | Self::Payload => Err(Failed),
        }
    }

    /// Returns the part at a place that has a key, and the key.
    #[inline(always)]
    const fn at(place: Place<Key, Side>) -> Option<(Self, Key)> {
        match place {
            Place::Tag(key) => Some((Self::Tag, key)),
            Place::Content(key) => Some((Self::Payload, key)),
            Place::TagWithin { .. } | Place::TagOutside { .. } | Place::HeaderField(_) | Place::PayloadFields => None,
        }
    }
}

/// Enters the envelope and moves to its first part, reading any header fields before it.
#[inline(always)]
pub(crate) fn first<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    let more = reader.begin_fields()?;
    if let (true, Some((part, key))) = (more, const { Part::at(P::PLACES[0]) }) {
        // A constant, so that the names are compared as words.
        if reader.eat_name(key.name()) {
            return Ok(part);
        }
    }
    any::<H, P>(reader, slots, more)
}

/// After the value of a part, moves to the next part.
#[inline(always)]
pub(crate) fn behind<H: HeaderFields, P: Payload>(
    part: Part,
    reader: &mut Reader<'_>,
    slots: &mut H::Slots,
) -> Decode<Part> {
    let mut is_behind = false;
    macro_rules! places {
        ($($number:literal)*) => { $(
            if is_behind {
                if let Some(part) = expected::<H>(const { P::PLACES[$number] }, reader, slots)? {
                    return Ok(part);
                }
            }
            is_behind |= const { Part::at(P::PLACES[$number]) }.is_some_and(|(there, _)| there == part);
        )* };
    }
    places!(0 1 2 3);
    if reader.end_object() {
        return Ok(Part::End);
    }
    further::<H, P>(reader, slots)
}

/// Reads what is at a place, if it comes next. Returns the part whose key it was.
#[inline(always)]
fn expected<H: HeaderFields>(
    place: Place<Key, Side>,
    reader: &mut Reader<'_>,
    slots: &mut H::Slots,
) -> Decode<Option<Part>> {
    match place {
        Place::HeaderField(side) => {
            let mut fields = Fields::go_on(reader, H::describe, None);
            match side {
                Side::Before => H::read_before(slots, &mut fields)?,
                Side::After => H::read_after(slots, &mut fields)?,
            }
            Ok(None)
        }
        Place::Tag(key) => Ok(reader.eat_key(key.written()).then_some(Part::Tag)),
        Place::Content(key) => Ok(reader.eat_key(key.written()).then_some(Part::Payload)),
        // Such an envelope is read elsewhere.
        Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => Ok(None),
    }
}

/// After any value, moves to the next part.
#[inline(never)]
fn further<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    let more = reader.next_field()?;
    any::<H, P>(reader, slots, more)
}

/// Moves from a key to the next part, whatever it is.
fn any<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots, mut more: bool) -> Decode<Part> {
    while more {
        let number =
            match read_key(reader, const { &P::PLACES }, H::describe, |key, reader| H::take_other(slots, key, reader))?
            {
                Found::Part(part) => return Ok(part),
                Found::Header(number) => number,
            };
        let mut fields = Fields::go_on(reader, H::describe, Some(number));
        H::read_before(slots, &mut fields)?;
        H::read_after(slots, &mut fields)?;
        more = reader.next_field()?;
    }
    Ok(Part::End)
}

/// What a key of the envelope leads to.
enum Found {
    Part(Part),
    /// The header field with this number.
    Header(u16),
}

/// Reads a key in any spelling, passing unknown keys with their values to `take`, or else skipping them.
#[inline(never)]
fn read_key<'de>(
    reader: &mut Reader<'de>,
    places: &Places,
    header: Describe,
    take: impl FnMut(&str, &mut Reader<'de>) -> Decode<bool>,
) -> Decode<Found> {
    let fields = fields_of(header);
    if let Some(number) = reader.eat_any(fields) {
        return Ok(Found::Header(number));
    }
    if let Some(part) = part(places, |key| reader.eat_name(key)) {
        return Ok(Found::Part(part));
    }
    let known = |key: &str| {
        let part = part(places, |name| name == key).map(Found::Part);
        part.or_else(|| number(fields, |field| field.answers_to(key)).map(Found::Header))
    };
    Ok(reader.search_key(reader.unknown_fields(), known, take)?.unwrap_or(Found::Part(Part::End)))
}

/// Returns the part for whose key `is_it` holds.
#[inline]
fn part(places: &Places, mut is_it: impl FnMut(&str) -> bool) -> Option<Part> {
    places.iter().filter_map(|place| Part::at(*place)).find(|(_, key)| is_it(key.name())).map(|(part, _)| part)
}

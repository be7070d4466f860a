//! The walk through an envelope: its keys in the order in which our own writer puts them, or in any other.
//!
//! There is one function for each place in an envelope. Each first tries the key that usually comes there, so that its
//! branches are predictable; a single loop would have to guess at every key which one it is.

use crate::contract::{Contract, Describe};
use crate::field::fields::{Fields, fields_of, number};
use crate::json::{Decode, Failed, Reader};
use crate::message::header::HeaderFields;
use crate::message::payload::Payload;

/// A part of an envelope beside the header's fields. The reader is past its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Tag,
    Content,
    /// The end: the reader is past the envelope.
    End,
}

impl Part {
    /// Expects the end after tag and content: another one of either is a duplicate key.
    #[inline(always)]
    pub(crate) fn expect_end(self) -> Decode<()> {
        match self {
            Self::End => Ok(()),
            Self::Tag | Self::Content => Err(Failed),
        }
    }
}

/// Enters the envelope and moves to its first part, reading any header fields before it.
#[inline(always)]
pub(crate) fn first<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    let more = reader.begin_fields()?;
    // A constant, here and below, so that the names are compared as words.
    if more && reader.eat_name(const { P::CONTRACT.tag }) {
        return Ok(Part::Tag);
    }
    any::<H, P>(reader, slots, more)
}

/// After the tag, moves to the next part.
#[inline(always)]
pub(crate) fn behind_tag<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    H::read_before(slots, &mut Fields::go_on(reader, H::describe, None))?;
    if reader.eat(P::CONTENT_KEY) {
        return Ok(Part::Content);
    }
    further::<H, P>(reader, slots)
}

/// After the content, moves to the next part.
#[inline(always)]
pub(crate) fn behind_content<H: HeaderFields, P: Payload>(
    reader: &mut Reader<'_>,
    slots: &mut H::Slots,
) -> Decode<Part> {
    H::read_after(slots, &mut Fields::go_on(reader, H::describe, None))?;
    if reader.end_object() {
        return Ok(Part::End);
    }
    further::<H, P>(reader, slots)
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
        let number = match read_key(reader, const { P::CONTRACT }, H::describe)? {
            Key::Part(part) => return Ok(part),
            Key::Header(number) => number,
        };
        let mut fields = Fields::go_on(reader, H::describe, Some(number));
        H::read_before(slots, &mut fields)?;
        H::read_after(slots, &mut fields)?;
        more = reader.next_field()?;
    }
    Ok(Part::End)
}

/// A key of the envelope, or its end.
enum Key {
    Part(Part),
    /// The header field with this number.
    Header(u16),
}

/// Reads a key in any spelling, skipping unknown keys with their values.
#[inline(never)]
fn read_key(reader: &mut Reader<'_>, contract: &Contract, header: Describe) -> Decode<Key> {
    let fields = fields_of(header);
    if let Some(number) = reader.eat_any(fields) {
        return Ok(Key::Header(number));
    }
    if reader.eat_name(contract.content) {
        return Ok(Key::Part(Part::Content));
    }
    if reader.eat_name(contract.tag) {
        return Ok(Key::Part(Part::Tag));
    }
    let known = |key: &str| {
        if key == contract.tag {
            return Some(Key::Part(Part::Tag));
        }
        if key == contract.content {
            return Some(Key::Part(Part::Content));
        }
        number(fields, |field| field.answers_to(key)).map(Key::Header)
    };
    Ok(reader.search_key(known)?.unwrap_or(Key::Part(Part::End)))
}

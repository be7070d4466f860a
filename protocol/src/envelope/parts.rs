//! The walk through an envelope: its keys in the order in which our own writer puts them, then in any other.
//!
//! There is a function for each place in an envelope: what usually comes there is tried first, so that each comparison goes
//! the same way in most messages. One loop for all of them would have to guess at each key which of them it is.

use crate::contract::{Contract, Describe};
use crate::field::fields::{Fields, fields_of, number};
use crate::json::{Decode, Failed, Reader};
use crate::message::header::HeaderFields;
use crate::message::payload::Payload;

/// What stands in an envelope beside the header's fields. The reader is behind its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Tag,
    Content,
    /// Nothing more: the reader is behind the envelope.
    End,
}

impl Part {
    /// Behind tag and content: neither may stand there twice.
    #[inline(always)]
    pub(crate) fn expect_end(self) -> Decode<()> {
        match self {
            Self::End => Ok(()),
            Self::Tag | Self::Content => Err(Failed),
        }
    }
}

/// Enters the envelope and moves to its first part. Fields of the header on the way are read.
#[inline(always)]
pub(crate) fn first<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    let more = reader.begin_fields()?;
    // Constants here and below, so that the names are compared as words.
    if more && reader.eat_name(const { P::CONTRACT.tag }) {
        return Ok(Part::Tag);
    }
    any::<H, P>(reader, slots, more)
}

/// Behind the tag: moves to the next part.
#[inline(always)]
pub(crate) fn behind_tag<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    H::read_before(slots, &mut Fields::go_on(reader, H::describe, None))?;
    if reader.eat(P::CONTENT_KEY) {
        return Ok(Part::Content);
    }
    further::<H, P>(reader, slots)
}

/// Behind the content: moves to the next part.
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

/// Behind any value: moves to the next part.
#[inline(never)]
fn further<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    let more = reader.next_field()?;
    any::<H, P>(reader, slots, more)
}

/// Moves to the next part, whatever it is, from a key on.
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
    /// The header field of this number.
    Header(u16),
}

/// Reads a key, however it is written; values of unknown ones are passed over.
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

//! The walk through an envelope: its keys in the order in which our own writer puts them, then in any other.

use crate::contract::{Contract, Describe};
use crate::json::{Decode, Fields, Reader};
use crate::{HeaderFields, Payload};

/// What stands in an envelope beside the header's fields. The reader is behind its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Tag,
    Content,
    /// Nothing more: the reader is behind the envelope.
    End,
}

// A function for each place in an envelope: what usually comes there is tried first, so that each comparison goes the same
// way in most messages. One loop for all of them would have to guess at each key which of them it is.

/// Enters the envelope and moves to its first part. Fields of the header on the way are read.
#[inline(always)]
pub(crate) fn first<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    if !reader.begin_fields()? {
        return Ok(Part::End);
    }
    let mut fields = Fields::go_on(reader);
    // Constants here and below, so that the names are compared as words.
    if fields.eat_name(const { P::CONTRACT.tag }) {
        return Ok(Part::Tag);
    }
    any::<H, P>(reader, slots)
}

/// Behind the tag: moves to the next part.
#[inline(always)]
pub(crate) fn behind_tag<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    if !reader.next_field()? {
        return Ok(Part::End);
    }
    let mut fields = Fields::go_on(reader);
    if H::read_before(slots, &mut fields) {
        return fields.end().map(|()| Part::End);
    }
    if fields.eat_name(const { P::CONTRACT.content }) {
        return Ok(Part::Content);
    }
    any::<H, P>(reader, slots)
}

/// Behind the content: moves to the next part.
#[inline(always)]
pub(crate) fn behind_content<H: HeaderFields, P: Payload>(
    reader: &mut Reader<'_>,
    slots: &mut H::Slots,
) -> Decode<Part> {
    if !reader.next_field()? {
        return Ok(Part::End);
    }
    let mut fields = Fields::go_on(reader);
    if H::read_after(slots, &mut fields) {
        return fields.end().map(|()| Part::End);
    }
    any::<H, P>(reader, slots)
}

/// Behind tag and content: neither may stand there twice.
#[inline(always)]
pub(crate) fn expect_end(part: Decode<Part>) -> Decode<()> {
    match part? {
        Part::End => Ok(()),
        Part::Tag | Part::Content => Err(crate::json::Failed),
    }
}

/// Moves to the next part, whatever it is.
#[inline(never)]
fn any<H: HeaderFields, P: Payload>(reader: &mut Reader<'_>, slots: &mut H::Slots) -> Decode<Part> {
    let contract = const { P::CONTRACT };
    let mut fields = Fields::go_on(reader);
    while fields.pass_or_search(|reader| search(reader, contract, H::describe)) {
        if fields.eat_name(contract.tag) {
            return Ok(Part::Tag);
        }
        if H::read_before(slots, &mut fields) {
            break;
        }
        if fields.eat_name(contract.content) {
            return Ok(Part::Content);
        }
        if H::read_after(slots, &mut fields) {
            break;
        }
    }
    fields.end().map(|()| Part::End)
}

#[inline(never)]
fn search(reader: &mut Reader<'_>, contract: &'static Contract, header: Describe) -> Decode<Option<&'static str>> {
    let fields = header().as_struct().map_or(&[][..], |info| info.fields);
    reader.search_key(|key| {
        if key == contract.tag {
            return Some(contract.tag);
        }
        if key == contract.content {
            return Some(contract.content);
        }
        fields.iter().find(|field| field.answers_to(key)).map(|field| field.name)
    })
}

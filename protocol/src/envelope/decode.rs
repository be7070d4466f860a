//! Reads an envelope, with its keys in any order. What becomes of the payload is said elsewhere: in `typed.rs` for
//! messages, and in `peek.rs`.

use std::borrow::Cow;

use super::content::Content;
use super::parts::{self, Part};
use super::{elements, flattened};
use crate::contract::{Place, UnknownFields, have_keys};
use crate::diagnose::{self, Extent, Origin, Wanted};
use crate::error::Error;
use crate::field::fields::Fields;
use crate::json::{Decode, Failed, Reader, is_integer};
use crate::message::header::{HeaderFields, NoHeader, WithHeader};
use crate::message::payload::{Envelope, Payload, SelectPayload};

/// Reads and validates tag and payload, without a header.
pub(crate) fn content_only<'de, P: SelectPayload<'de>>(text: &'de str) -> Result<P, Error> {
    read::<NoHeader, P>(text, Extent::WithoutHeader, Origin::Written).map(|envelope| envelope.payload)
}

/// Reads and validates a whole text, and explains a failure.
// Not inlined itself, but everything it calls once per message is: messages are large, and would otherwise be copied
// from function to function. Its callers construct the result in place.
#[inline(never)]
pub(crate) fn read<'de, H: HeaderFields, P: SelectPayload<'de>>(
    text: &'de str,
    extent: Extent,
    origin: Origin,
) -> Result<Envelope<P, H>, Error> {
    attempt::<H, P>(text).map_err(|failed_at| {
        diagnose::envelope(text, Wanted { contract: P::CONTRACT, extent, message_type: None }, origin, failed_at)
    })
}

/// Reads and validates a whole text whose tag comes from outside, and explains a failure.
#[inline(never)]
pub(super) fn read_as<'de, H: HeaderFields, P: SelectPayload<'de>>(
    tag: &str,
    text: &'de str,
) -> Result<Envelope<P, H>, Error> {
    attempt_as::<H, P>(tag, text).map_err(|failed_at| {
        let wanted = Wanted { contract: P::CONTRACT, extent: Extent::Whole, message_type: Some(tag) };
        diagnose::envelope(text, wanted, Origin::Received, failed_at)
    })
}

/// Reads and validates a whole text whose tag comes from outside, or returns the position of the failure.
#[inline(always)]
pub(super) fn attempt_as<'de, H: HeaderFields, P: SelectPayload<'de>>(
    tag: &str,
    text: &'de str,
) -> Result<Envelope<P, H>, usize> {
    if const { Place::has_integer_tag(&P::PLACES) } && !is_integer(tag) {
        return Err(0);
    }
    whole(text, P::CONTRACT.unknown_fields, |reader| flattened::decode_as::<H, P>(tag, reader))
}

/// Reads and validates a whole text, or returns the position of the failure.
#[inline(always)]
pub(crate) fn attempt<'de, H: HeaderFields, P: SelectPayload<'de>>(text: &'de str) -> Result<Envelope<P, H>, usize> {
    if const { !have_keys(&P::PLACES) } {
        return whole(text, P::CONTRACT.unknown_fields, |reader| {
            if const { Place::is_array(&P::PLACES) } {
                elements::flattened::<H, P>(Fields::begin(reader, H::describe))
            } else {
                flattened::decode_whole::<H, P>(reader)
            }
        });
    }
    envelope::<H, P, _>(text, |header, payload| Envelope { header, payload })
}

/// Reads a whole text and validates its header, or returns the position of the failure.
// A walk through the parts rather than a loop with flags: the first part then determines the code that follows, and the
// payload is constructed in place.
#[inline(always)]
pub(super) fn envelope<'de, H: HeaderFields, C: Content<'de>, E>(
    text: &'de str,
    make: impl FnOnce(H, C) -> E,
) -> Result<E, usize> {
    whole(text, C::Of::CONTRACT.unknown_fields, |reader| members::<H, C, E>(reader, make))
}

/// Reads a whole text, or returns the position of the failure.
#[inline(always)]
pub(super) fn whole<'de, E>(
    text: &'de str,
    unknown_fields: UnknownFields,
    read: impl FnOnce(&mut Reader<'de>) -> Decode<E>,
) -> Result<E, usize> {
    let mut reader = Reader::new(text).with_unknown_fields(unknown_fields);
    match read(&mut reader) {
        Ok(envelope) if reader.end().is_ok() => Ok(envelope),
        _ => Err(reader.position()),
    }
}

/// Reads an envelope and validates its header.
#[inline(always)]
pub(super) fn members<'de, H: HeaderFields, C: Content<'de>, E>(
    reader: &mut Reader<'de>,
    make: impl FnOnce(H, C) -> E,
) -> Decode<E> {
    if const { Place::is_array(&C::Of::PLACES) } {
        return elements::decode::<H, C, E>(reader, make);
    }
    let mut slots = H::Slots::default();
    let content = match parts::first::<H, C::Of>(reader, &mut slots)? {
        Part::Tag => tag_first::<H, C>(reader, &mut slots)?,
        Part::Payload => payload_first::<H, C>(reader, &mut slots)?,
        Part::End => return Err(Failed),
    };
    let header = H::from_slots(slots)?;
    if header.is_valid_value() { Ok(make(header, content)) } else { Err(Failed) }
}

/// Reads the rest of an envelope after the key of its tag, the usual order.
#[inline(always)]
fn tag_first<'de, H: HeaderFields, C: Content<'de>>(reader: &mut Reader<'de>, slots: &mut H::Slots) -> Decode<C> {
    let selected = select::<C>(reader)?;
    let content = match parts::behind::<H, C::Of>(Part::Tag, reader, slots)? {
        Part::Payload => C::read(selected, reader)?,
        Part::End => return C::absent(selected),
        Part::Tag => return Err(Failed),
    };
    parts::behind::<H, C::Of>(Part::Payload, reader, slots)?.expect_end()?;
    Ok(content)
}

/// Reads the rest of an envelope after the key of its payload, while its tag is still unknown.
#[inline(never)]
fn payload_first<'de, H: HeaderFields, C: Content<'de>>(reader: &mut Reader<'de>, slots: &mut H::Slots) -> Decode<C> {
    let early = C::read_early(reader)?;
    let Part::Tag = parts::behind::<H, C::Of>(Part::Payload, reader, slots)? else { return Err(Failed) };
    let tag = if has_integer_tag::<C>() { reader.integer_text()? } else { reader.string()? };
    parts::behind::<H, C::Of>(Part::Tag, reader, slots)?.expect_end()?;
    C::complete(early, tag, reader)
}

/// Whether the tag is an integer: a constant, so that no branch on it remains.
#[inline(always)]
const fn has_integer_tag<'de, C: Content<'de>>() -> bool {
    const { Place::has_integer_tag(&C::Of::PLACES) }
}

/// Reads the tag and selects its type.
#[inline]
fn select<'de, C: Content<'de>>(reader: &mut Reader<'de>) -> Decode<C::Selected> {
    if has_integer_tag::<C>() {
        return C::select(reader.integer_text()?).ok_or(Failed);
    }
    match reader.plain_string() {
        Some(tag) => C::select(Cow::Borrowed(tag)),
        None => C::select(reader.other_string()?),
    }
    .ok_or(Failed)
}

//! Reads an envelope, with its keys in any order.

use super::parts::{self, Part};
use crate::diagnose::{self, Extent, Origin};
use crate::error::Error;
use crate::json::{Decode, Failed, Reader};
use crate::message::header::{HeaderFields, NoHeader};
use crate::message::payload::{DecodePayload, Envelope};

/// Reads and validates tag and payload, without a header.
pub(crate) fn content_only<'de, P: DecodePayload<'de>>(text: &'de str) -> Result<P, Error> {
    read::<NoHeader, P>(text, Extent::WithoutHeader, Origin::Written).map(|envelope| envelope.payload)
}

/// Reads and validates a whole text, and explains a failure.
// Not inlined itself, but everything it calls once per message is: messages are large, and would otherwise be copied
// from function to function. Its callers construct the result in place.
#[inline(never)]
pub(crate) fn read<'de, H: HeaderFields, P: DecodePayload<'de>>(
    text: &'de str,
    extent: Extent,
    origin: Origin,
) -> Result<Envelope<P, H>, Error> {
    attempt::<H, P>(text).map_err(|failed_at| diagnose::envelope(text, P::CONTRACT, extent, origin, failed_at))
}

/// Reads and validates a whole text, or returns the position of the failure.
#[inline(always)]
pub(crate) fn attempt<'de, H: HeaderFields, P: DecodePayload<'de>>(text: &'de str) -> Result<Envelope<P, H>, usize> {
    let mut reader = Reader::new(text).with_unknown_fields(P::CONTRACT.unknown_fields);
    envelope::<H, P>(&mut reader).map_err(|Failed| reader.position())
}

// A walk through the parts rather than a loop with flags: the first part then determines the code that follows, and the
// payload is constructed in place.
#[inline(always)]
fn envelope<'de, H: HeaderFields, P: DecodePayload<'de>>(reader: &mut Reader<'de>) -> Decode<Envelope<P, H>> {
    let mut slots = H::Slots::default();
    let payload = match parts::first::<H, P>(reader, &mut slots)? {
        Part::Tag => tag_first::<H, P>(reader, &mut slots)?,
        Part::Content => content_first::<H, P>(reader, &mut slots)?,
        Part::End => return Err(Failed),
    };
    reader.end()?;
    let header = H::from_slots(slots)?;
    if header.is_valid_value() { Ok(Envelope { header, payload }) } else { Err(Failed) }
}

/// Reads the rest of an envelope after the key of its tag, the usual order.
#[inline(always)]
fn tag_first<'de, H: HeaderFields, P: DecodePayload<'de>>(reader: &mut Reader<'de>, slots: &mut H::Slots) -> Decode<P> {
    let selected = select::<P>(reader)?;
    let payload = match parts::behind_tag::<H, P>(reader, slots)? {
        Part::Content => content::<P>(selected, reader)?,
        Part::End => return P::without_content(selected),
        Part::Tag => return Err(Failed),
    };
    parts::behind_content::<H, P>(reader, slots)?.expect_end()?;
    Ok(payload)
}

/// Reads the rest of an envelope after the key of its content, while its tag is still unknown.
///
/// Skipping the content costs half as much as reading it. So the tag is guessed by a look at the end of the text; if
/// the content can be read as that type and the guess was right, nothing is read twice.
#[inline(never)]
fn content_first<'de, H: HeaderFields, P: DecodePayload<'de>>(
    reader: &mut Reader<'de>,
    slots: &mut H::Slots,
) -> Decode<P> {
    let mut inner = reader.clone();
    let guess = reader.guess_string(P::CONTRACT.tag);
    let guessed = guess.and_then(P::select).map(|selected| content_as::<P>(selected, reader));
    if !matches!(guessed, Some(Ok(_))) {
        reader.skip_value()?;
    }
    let end = reader.position();
    let Part::Tag = parts::behind_content::<H, P>(reader, slots)? else { return Err(Failed) };
    let tag = reader.string()?;
    parts::behind_tag::<H, P>(reader, slots)?.expect_end()?;
    match guessed {
        Some(Ok(payload)) if guess == Some(&*tag) => return Ok(payload),
        Some(Err(failed_at)) if guess == Some(&*tag) => {
            reader.rewind(failed_at);
            return Err(Failed);
        }
        _ => {}
    }
    let selected = P::select(&tag).ok_or(Failed)?;
    match content::<P>(selected, &mut inner) {
        Ok(payload) if inner.position() == end => Ok(payload),
        _ => {
            reader.rewind(inner.position());
            Err(Failed)
        }
    }
}

/// Reads the payload as this type, or leaves the reader in place and returns the position of the failure.
#[inline]
fn content_as<'de, P: DecodePayload<'de>>(selected: P::Selected, reader: &mut Reader<'de>) -> Result<P, usize> {
    let mut attempt = reader.clone();
    let payload = content::<P>(selected, &mut attempt).map_err(|Failed| attempt.position())?;
    *reader = attempt;
    Ok(payload)
}

/// Reads the tag and selects its type.
#[inline]
fn select<'de, P: DecodePayload<'de>>(reader: &mut Reader<'de>) -> Decode<P::Selected> {
    match reader.plain_string() {
        Some(tag) => P::select(tag),
        None => P::select(&reader.other_string()?),
    }
    .ok_or(Failed)
}

/// Reads the payload of a known type. `null` counts as no payload if the type allows that.
#[inline]
pub(crate) fn content<'de, P: DecodePayload<'de>>(selected: P::Selected, reader: &mut Reader<'de>) -> Decode<P> {
    if reader.peek() != Some(b'n') {
        return P::decode_content(selected, reader);
    }
    // An undeclared type keeps its `null`.
    match P::decode_content(selected.clone(), reader) {
        Err(_) if reader.null()? => P::without_content(selected),
        decoded => decoded,
    }
}

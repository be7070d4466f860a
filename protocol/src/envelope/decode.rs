//! Reading an envelope, whatever the order of its keys.

use super::parts::{self, Part};
use crate::diagnose::{self, Extent, Origin};
use crate::error::Error;
use crate::json::{Decode, Failed, Reader};
use crate::message::header::{HeaderFields, NoHeader};
use crate::message::payload::{DecodePayload, Envelope};

/// Reads and validates tag and payload; a header is not expected.
pub(crate) fn content_only<'de, P: DecodePayload<'de>>(text: &'de str) -> Result<P, Error> {
    read::<NoHeader, P>(text, Extent::WithoutHeader, Origin::Written).map(|envelope| envelope.payload)
}

/// Reads and validates a text from end to end, and explains it if that fails.
// Not inlined itself, but everything it calls once per message is: a message is large, and would otherwise be moved from
// each function to the next. Its callers hand on where the message is wanted.
#[inline(never)]
pub(crate) fn read<'de, H: HeaderFields, P: DecodePayload<'de>>(
    text: &'de str,
    extent: Extent,
    origin: Origin,
) -> Result<Envelope<P, H>, Error> {
    attempt::<H, P>(text).map_err(|failed_at| diagnose::envelope(text, P::CONTRACT, extent, origin, failed_at))
}

/// Reads and validates a text from end to end, or says where that failed.
#[inline(always)]
pub(crate) fn attempt<'de, H: HeaderFields, P: DecodePayload<'de>>(text: &'de str) -> Result<Envelope<P, H>, usize> {
    let mut reader = Reader::new(text).with_unknown_fields(P::CONTRACT.unknown_fields);
    envelope::<H, P>(&mut reader).map_err(|Failed| reader.position())
}

// Written as a walk through the parts and not as a loop with flags: what comes first then decides which code follows,
// and the payload is made where it stays.
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

/// Reads what is left of an envelope behind the key of its tag, the usual order.
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

/// Reads what is left of an envelope behind the key of its content, whose tag is not known yet.
///
/// To pass over the content takes half as long as to read it. So the tag is guessed, by a look at the end of the text;
/// if the content can be read as that, and the tag is what was guessed, nothing is read twice.
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

/// Reads the payload if it is one of this type; or leaves it where it is, and says where that failed.
#[inline]
fn content_as<'de, P: DecodePayload<'de>>(selected: P::Selected, reader: &mut Reader<'de>) -> Result<P, usize> {
    let mut attempt = reader.clone();
    let payload = content::<P>(selected, &mut attempt).map_err(|Failed| attempt.position())?;
    *reader = attempt;
    Ok(payload)
}

/// Reads the tag and finds what it stands for.
#[inline]
fn select<'de, P: DecodePayload<'de>>(reader: &mut Reader<'de>) -> Decode<P::Selected> {
    match reader.plain_string() {
        Some(tag) => P::select(tag),
        None => P::select(&reader.other_string()?),
    }
    .ok_or(Failed)
}

/// Reads the payload where its tag is known. `null` is as good as no payload, for types that allow that.
#[inline]
pub(crate) fn content<'de, P: DecodePayload<'de>>(selected: P::Selected, reader: &mut Reader<'de>) -> Decode<P> {
    if reader.peek() != Some(b'n') {
        return P::decode_content(selected, reader);
    }
    // A type that is not declared keeps its `null`.
    match P::decode_content(selected.clone(), reader) {
        Err(_) if reader.null()? => P::without_content(selected),
        decoded => decoded,
    }
}

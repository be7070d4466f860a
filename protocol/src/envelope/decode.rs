//! Reading an envelope, whatever the order of its keys.

use super::{Envelope, EnvelopeKey};
use crate::diagnose::{self, Extent, Origin};
use crate::json::{Decode, Failed, Reader};
use crate::{DecodePayload, Error, HeaderFields, NoHeader};

/// Reads and validates tag and payload; a header is not expected.
pub(crate) fn content_only<'de, P: DecodePayload<'de>>(text: &'de str) -> Result<P, Error> {
    read::<NoHeader, P>(text, Extent::WithoutHeader, Origin::Written).map(|envelope| envelope.payload)
}

/// Reads and validates a text from end to end, and explains it if that fails.
#[inline]
pub(crate) fn read<'de, H: HeaderFields, P: DecodePayload<'de>>(
    text: &'de str,
    extent: Extent,
    origin: Origin,
) -> Result<Envelope<P, H>, Error> {
    attempt::<H, P>(text).map_err(|failed_at| diagnose::envelope(text, P::CONTRACT, extent, origin, failed_at))
}

/// Reads and validates a text from end to end, or says where that failed.
///
/// A message is moved as a whole; so this is part of its callers, and the message is made where they want it.
#[inline]
pub(crate) fn attempt<'de, H: HeaderFields, P: DecodePayload<'de>>(text: &'de str) -> Result<Envelope<P, H>, usize> {
    let mut reader = Reader::new(text).with_unknown_fields(P::CONTRACT.unknown_fields);
    envelope::<H, P>(&mut reader).map_err(|Failed| reader.position())
}

/// A payload that came before its tag: where it stands.
struct Held {
    start: usize,
    end: usize,
}

#[inline]
fn envelope<'de, H: HeaderFields, P: DecodePayload<'de>>(reader: &mut Reader<'de>) -> Decode<Envelope<P, H>> {
    let mut slots = H::Slots::default();
    let (mut selected, mut payload, mut held) = (None, None, None);
    let (mut seen_tag, mut seen_content) = (false, false);
    let mut more = reader.begin_fields()?;
    while more {
        match EnvelopeKey::read::<H, P>(reader)? {
            EnvelopeKey::Tag if !seen_tag => {
                seen_tag = true;
                selected = Some(P::select(reader.string()?).ok_or(Failed)?);
            }
            EnvelopeKey::Header(field) => H::decode_field(&mut slots, field, reader)?,
            EnvelopeKey::Content if !seen_content => {
                seen_content = true;
                match selected.take() {
                    Some(selected) => content_into::<P>(&mut payload, selected, reader)?,
                    None => {
                        let text = reader.skip_value()?;
                        let end = reader.position();
                        held = Some(Held { start: end - text.len(), end });
                    }
                }
            }
            EnvelopeKey::Unknown => {}
            // It stands there twice.
            EnvelopeKey::Tag | EnvelopeKey::Content => return Err(Failed),
        }
        more = reader.next_field()?;
    }
    if payload.is_none() {
        payload = Some(late_content::<P>(selected, reader, held.as_ref())?);
    }
    reader.end()?;
    let header = H::from_slots(slots)?;
    // Checked where it stands, before it is moved to where it is wanted.
    match payload {
        Some(ref checked) if header.is_valid() && checked.is_valid() => {}
        _ => return Err(Failed),
    }
    payload.map(|payload| Envelope { header, payload }).ok_or(Failed)
}

/// Reads the payload into its place: a message is large, and to hand it back would move it once more.
#[inline(never)]
fn content_into<'de, P: DecodePayload<'de>>(
    payload: &mut Option<P>,
    selected: P::Selected,
    reader: &mut Reader<'de>,
) -> Decode<()> {
    *payload = Some(content::<P>(selected, reader)?);
    Ok(())
}

/// The payload of an envelope that has none behind its tag.
#[inline(never)]
fn late_content<'de, P: DecodePayload<'de>>(
    selected: Option<P::Selected>,
    reader: &mut Reader<'de>,
    held: Option<&Held>,
) -> Decode<P> {
    let selected = selected.ok_or(Failed)?;
    match held {
        Some(held) => held_content::<P>(selected, reader, held),
        None => P::without_content(selected),
    }
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

/// Reads a payload that was passed before its tag was known.
fn held_content<'de, P: DecodePayload<'de>>(selected: P::Selected, reader: &mut Reader<'de>, held: &Held) -> Decode<P> {
    let mut inner = reader.clone().moved_to(held.start, 1);
    let payload = content::<P>(selected, &mut inner).ok().filter(|_| inner.position() == held.end);
    payload.ok_or_else(|| {
        reader.rewind(inner.position());
        Failed
    })
}

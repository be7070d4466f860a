//! Reading an envelope, whatever the order of its keys.

use super::{EnvelopeKey, EnvelopeKeys};
use crate::diagnose::{self, Extent, Origin};
use crate::json::{Decode, Failed, Reader};
use crate::{DecodePayload, Error, HeaderFields, NoHeader};

/// Reads and validates a whole message.
pub(crate) fn whole<'de, P: DecodePayload<'de>>(text: &'de str) -> Result<(P::Header, P), Error> {
    read(text, Extent::Whole, Origin::Received)
}

/// Reads and validates tag and payload; a header is not expected.
pub(crate) fn content_only<'de, P: DecodePayload<'de>>(text: &'de str) -> Result<P, Error> {
    read::<NoHeader, P>(text, Extent::WithoutHeader, Origin::Written).map(|(NoHeader, payload)| payload)
}

/// Reads and validates a text from end to end, and explains it if that fails.
pub(crate) fn read<'de, H: HeaderFields, P: DecodePayload<'de>>(
    text: &'de str,
    extent: Extent,
    origin: Origin,
) -> Result<(H, P), Error> {
    attempt::<H, P>(text).map_err(|failed_at| diagnose::envelope(text, P::CONTRACT, extent, origin, failed_at))
}

/// Reads and validates a whole message; why it is refused does not matter.
pub(crate) fn accept<'de, P: DecodePayload<'de>>(text: &'de str) -> Option<(P::Header, P)> {
    attempt(text).ok()
}

/// Reads and validates a text from end to end, or says where that failed.
fn attempt<'de, H: HeaderFields, P: DecodePayload<'de>>(text: &'de str) -> Result<(H, P), usize> {
    let mut reader = Reader::new(text).with_unknown_fields(P::CONTRACT.unknown_fields);
    let decoded = envelope::<H, P>(&mut reader).and_then(|parts| reader.end().map(|()| parts));
    decoded.ok().filter(|(header, payload)| header.is_valid() && payload.is_valid()).ok_or(reader.position())
}

/// A payload that came before its tag: where it stands.
struct Held {
    start: usize,
    end: usize,
}

fn envelope<'de, H: HeaderFields, P: DecodePayload<'de>>(reader: &mut Reader<'de>) -> Decode<(H, P)> {
    let mut slots = H::Slots::default();
    let (mut selected, mut payload, mut held) = (None, None, None);
    let mut keys = EnvelopeKeys::begin::<H>(reader, P::CONTRACT)?;
    while let Some(key) = keys.next(reader)? {
        match key {
            EnvelopeKey::Tag => selected = Some(P::select(reader.string()?).ok_or(Failed)?),
            EnvelopeKey::Header(field) => H::decode_field(&mut slots, field, reader)?,
            EnvelopeKey::Content => match selected.take() {
                Some(selected) => payload = Some(content::<P>(selected, reader)?),
                None => {
                    let text = reader.skip_value()?;
                    let end = reader.position();
                    held = Some(Held { start: end - text.len(), end });
                }
            },
        }
    }
    let payload = match (payload, selected, held) {
        (Some(payload), ..) => payload,
        (None, Some(selected), Some(held)) => held_content::<P>(selected, reader, &held)?,
        (None, Some(selected), None) => P::without_content(selected)?,
        (None, None, _) => return Err(Failed),
    };
    H::from_slots(slots).map(|header| (header, payload))
}

/// Reads the payload where its tag is known. `null` is as good as no payload, for types that allow that.
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

//! Reads payloads in envelopes where a payload's fields may stand beside the tag.

use crate::contract::{FieldInfo, Place, Shape, StructInfo, content_key, content_name};
use crate::field::Fields;
use crate::json::{Decode, Failed};
use crate::message::payload::{Payload, SelectPayload};

/// Reads the payload from the members beside tag and header, where it stands under its key or field by field.
#[inline]
pub(crate) fn decode<'de, P: SelectPayload<'de>>(selected: P::Selected, fields: Fields<'_, 'de>) -> Decode<P> {
    if const { content_key(&P::PLACES).is_some() } {
        decode_content(selected, fields)
    } else {
        P::decode_beside(selected, fields)
    }
}

/// Reads the payload under its key.
pub(crate) fn decode_content<'de, P: SelectPayload<'de>>(selected: P::Selected, fields: Fields<'_, 'de>) -> Decode<P> {
    let Some(key) = (const { content_key(&P::PLACES) }) else { return Err(Failed) };
    let mut slot = None;
    let mut fields = fields.of(describe::<P>);
    let pass = |fields: &mut Fields<'_, 'de>| {
        if const { Place::is_array(&P::PLACES) } { fields.pass_array() } else { fields.pass("") }
    };
    while pass(&mut fields)
        && fields.read_into(&mut slot, 0, key.written(), |reader| P::decode_present(selected.clone(), reader))
    {}
    fields.end()?;
    slot.map_or_else(|| P::without_content(selected), Ok)
}

/// Describes the members beside tag and header: the payload.
fn describe<P: Payload>() -> &'static Shape {
    const {
        &Shape::Struct(StructInfo {
            // A block of its own: what a function returns in it is static.
            fields: const { &[FieldInfo::new(content_name(&P::PLACES), || &Shape::Value)] },
            ..StructInfo::EMPTY
        })
    }
}

//! Checks the keys of an envelope.

use syn::{LitStr, Type};

use super::envelope_array::{check_index, check_is_array, key_of, place_of, written};
use super::envelope_key::{check_path, check_plain, is_path};
use super::types::outer_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{Envelope, Place, Struct, USUAL_CONTENT, USUAL_TAG, Unknown, UnknownFields};
use crate::parse::{RawContent, RawEnvelopeKeys, RawPlace, RawTagPlace, Slot};

/// Returns the envelope, with the keys `type` and `data` unless others are given, or positions.
///
/// Rule: tag and content are different keys. Rejected: `tag = "data"`, `tag = "a", content = "a"`.
pub(crate) fn check_envelope(raw: RawEnvelopeKeys, unknown: Unknown, errors: &mut Errors) -> Envelope {
    let RawEnvelopeKeys { tag, content, header, unknown_fields } = raw;
    let unknown_fields = unknown_fields.into_value().unwrap_or(UnknownFields::Ignore);
    let (tag, mut content) = (tag.into_value(), content.into_value());
    let is_array = check_is_array(tag.as_ref(), &mut content, errors);
    let is_flattened = matches!(content, Some(RawContent::Flatten));
    let content = if let Some(RawContent::Alone(place)) = content { Some(place) } else { None };
    let before = errors.count();
    let tag_place = check_tag(tag.as_ref(), header.value().is_some(), errors);
    let tag = place_of(tag.as_ref());
    let content_name = check_place(USUAL_CONTENT, content.as_ref(), errors);
    let is_misread = is_array && errors.count() > before;
    if !is_flattened && !is_misread && tag_place == Place::Tag(content_name.clone()) {
        errors.push(content.as_ref().or(tag).map(written), texts::tag_is_content(&content_name, is_array));
        if let (Some(first), Some(_)) = (tag, &content) {
            errors.push(written(first), texts::FIRST_USED_HERE);
        }
    }
    let header = header.into_value().filter(|header| check_is_type(header, errors));
    let (tag_place, content_name) = match (&header, tag_place) {
        (Some(_), tag_place) => (tag_place, content_name),
        (None, tag_place) => (
            match tag_place {
                Place::Tag(key) => Place::Tag(check_default_header(USUAL_TAG, key, key_of(tag), errors)),
                elsewhere => elsewhere,
            },
            check_default_header(USUAL_CONTENT, content_name, key_of(content.as_ref()), errors),
        ),
    };
    let content_name = (!is_flattened).then_some(content_name);
    Envelope { places: Envelope::places(tag_place, content_name), is_array, header, unknown, unknown_fields }
}

/// Returns the envelope of a message in a protocol, which may say where its payload stands.
pub(crate) fn check_own_content(envelope: &Envelope, content: Slot<RawContent>, errors: &mut Errors) -> Envelope {
    let place = match content.into_value() {
        None => return envelope.clone(),
        Some(RawContent::Flatten) => return envelope.clone().with_content(None),
        Some(RawContent::Alone(place)) => place,
    };
    match &place {
        RawPlace::Under(key) if envelope.is_array => {
            errors.push(key, texts::KEY_IN_ARRAY);
            return envelope.clone();
        }
        RawPlace::At(index) if !envelope.is_array => {
            errors.push(&index.written, texts::INDEX_IN_OBJECT);
            return envelope.clone();
        }
        RawPlace::Under(_) | RawPlace::At(_) => {}
    }
    let mut name = check_place(USUAL_CONTENT, Some(&place), errors);
    if envelope.tag_field().is_none() && name == envelope.tag_key() {
        errors.push(written(&place), texts::tag_is_content(&name, envelope.is_array));
    } else if envelope.header.is_none() {
        name = check_default_header(USUAL_CONTENT, name, key_of(Some(&place)), errors);
    }
    envelope.clone().with_content(Some(name))
}

/// Rule: fields that stand beside the tag have other keys than the tag, and than the default header. Rejected:
/// `#[message(type = "bark", content = flatten)] struct Bark { ts: u64 }`. (Of other headers a constant knows.)
pub(crate) fn check_flattened(envelope: &Envelope, structure: &mut Struct, errors: &mut Errors) {
    if envelope.is_array || !envelope.is_flattened() || structure.is_newtype() {
        return;
    }
    let header_keys = if envelope.header.is_none() { HEADER_KEYS } else { &[] };
    let before = errors.count();
    for field in structure.fields.iter().filter(|field| !field.is_rest()) {
        let is_key = |key: &&str| field.name == *key || field.aliases.iter().any(|alias| alias == key);
        if envelope.tag_field().is_none() && is_key(&envelope.tag_key()) {
            errors.push(&field.ident, texts::field_is_tag_of_message(envelope.tag_key()));
        } else if let Some(key) = header_keys.iter().copied().find(is_key) {
            errors.push(&field.ident, texts::field_of_default_header(key));
        }
    }
    structure.declaration.broken |= errors.count() > before;
}

/// Returns where the tag stands.
fn check_tag(tag: Option<&RawTagPlace>, has_header: bool, errors: &mut Errors) -> Place {
    let written = match tag {
        Some(RawTagPlace::Outside) => return Place::TagOutside,
        tag => place_of(tag),
    };
    match key_of(written).filter(|key| is_path(key)) {
        Some(path) => check_path(path, has_header, errors),
        None => Place::Tag(check_place(USUAL_TAG, written, errors)),
    }
}

/// Returns the key or the position in digits.
fn check_place(usual: &str, written: Option<&RawPlace>, errors: &mut Errors) -> String {
    match written {
        Some(RawPlace::At(index)) => check_index(index, errors),
        Some(RawPlace::Under(key)) => check_plain(usual, key, errors),
        None => usual.to_owned(),
    }
}

/// The keys of `protocol::Header`.
const HEADER_KEYS: &[&str] = &["agent_id", "ts"];

/// Rule: a key of the envelope is not also a key of the header. Rejected: `tag = "ts"` with the default header.
fn check_default_header(usual: &str, name: String, written: Option<&LitStr>, errors: &mut Errors) -> String {
    if !HEADER_KEYS.contains(&name.as_str()) {
        return name;
    }
    errors.push(written, texts::key_of_default_header(&name));
    usual.to_owned()
}

/// Rule: a header is a named type. Rejected: `header = ()`, `header = None`.
fn check_is_type(header: &Type, errors: &mut Errors) -> bool {
    let is_nothing = matches!(header, Type::Tuple(tuple) if tuple.elems.is_empty())
        || outer_name(header).is_some_and(|name| ["None", "none", "false", "null"].iter().any(|word| name == word));
    if is_nothing {
        errors.push(header, texts::NO_HEADER);
    }
    !is_nothing
}

//! Checks the keys of an envelope.

use syn::Type;

use super::types::outer_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{Envelope, Struct, USUAL_CONTENT, USUAL_TAG, Unknown, UnknownFields};
use crate::parse::{RawContent, RawEnvelopeKeys, Slot};

/// Returns the envelope, with the keys `type` and `data` unless others are given.
///
/// Rule: tag and content are different keys. Rejected: `tag = "data"`, `tag = "a", content = "a"`.
pub(crate) fn check_envelope(raw: RawEnvelopeKeys, unknown: Unknown, errors: &mut Errors) -> Envelope {
    let RawEnvelopeKeys { tag, content, header, unknown_fields } = raw;
    let unknown_fields = unknown_fields.into_value().unwrap_or(UnknownFields::Ignore);
    let (tag, content) = (tag.into_value(), content.into_value());
    let is_flattened = matches!(content, Some(RawContent::Flatten));
    let content = if let Some(RawContent::Under(key)) = content { Some(key) } else { None };
    let tag_name = check_plain(USUAL_TAG, tag.as_ref(), errors);
    let content_name = check_plain(USUAL_CONTENT, content.as_ref(), errors);
    if !is_flattened && tag_name == content_name {
        errors.push(content.as_ref().or(tag.as_ref()), texts::tag_is_content(&tag_name));
        if let (Some(first), Some(_)) = (&tag, &content) {
            errors.push(first, texts::FIRST_USED_HERE);
        }
    }
    let header = header.into_value().filter(|header| check_is_type(header, errors));
    let (tag_name, content_name) = match &header {
        Some(_) => (tag_name, content_name),
        None => (
            check_default_header(USUAL_TAG, tag_name, tag.as_ref(), errors),
            check_default_header(USUAL_CONTENT, content_name, content.as_ref(), errors),
        ),
    };
    let content_name = (!is_flattened).then_some(content_name);
    Envelope { places: Envelope::places(tag_name, content_name), header, unknown, unknown_fields }
}

/// Returns the envelope of a message in a protocol, which may say where its payload stands.
pub(crate) fn check_own_content(envelope: &Envelope, content: Slot<RawContent>, errors: &mut Errors) -> Envelope {
    let key = match content.into_value() {
        None => return envelope.clone(),
        Some(RawContent::Flatten) => return envelope.clone().with_content(None),
        Some(RawContent::Under(key)) => key,
    };
    let mut name = check_plain(USUAL_CONTENT, Some(&key), errors);
    if name == envelope.tag_key() {
        errors.push(&key, texts::tag_is_content(&name));
    } else if envelope.header.is_none() {
        name = check_default_header(USUAL_CONTENT, name, Some(&key), errors);
    }
    envelope.clone().with_content(Some(name))
}

/// Rule: fields that stand beside the tag have other keys than the tag, and than the default header. Rejected:
/// `#[message(type = "bark", content = flatten)] struct Bark { ts: u64 }`. (Of other headers a constant knows.)
pub(crate) fn check_flattened(envelope: &Envelope, structure: &mut Struct, errors: &mut Errors) {
    if !envelope.is_flattened() || structure.is_newtype() {
        return;
    }
    let header_keys = if envelope.header.is_none() { HEADER_KEYS } else { &[] };
    let before = errors.count();
    for field in structure.fields.iter().filter(|field| !field.is_rest()) {
        let is_key = |key: &&str| field.name == *key || field.aliases.iter().any(|alias| alias == key);
        if is_key(&envelope.tag_key()) {
            errors.push(&field.ident, texts::field_is_tag_of_message(envelope.tag_key()));
        } else if let Some(key) = header_keys.iter().copied().find(is_key) {
            errors.push(&field.ident, texts::field_of_default_header(key));
        }
    }
    structure.declaration.broken |= errors.count() > before;
}

/// Rule: a key needs no escapes in JSON. Rejected: `tag = "a\"b"`, which is replaced by the default key.
fn check_plain(usual: &str, written: Option<&syn::LitStr>, errors: &mut Errors) -> String {
    let Some(key) = written else {
        return usual.to_owned();
    };
    let name = key.value();
    if name.contains(|character: char| character < ' ' || matches!(character, '"' | '\\')) {
        errors.push(key, texts::KEY_WITH_ESCAPES);
        return usual.to_owned();
    }
    name
}

/// The keys of `protocol::Header`.
const HEADER_KEYS: &[&str] = &["agent_id", "ts"];

/// Rule: a key of the envelope is not also a key of the header. Rejected: `tag = "ts"` with the default header.
fn check_default_header(usual: &str, name: String, written: Option<&syn::LitStr>, errors: &mut Errors) -> String {
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

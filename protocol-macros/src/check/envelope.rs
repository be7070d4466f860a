//! Checks the keys of an envelope.

use syn::{LitStr, Type};

use super::types::outer_name;
use crate::diagnostics::{Errors, texts};
use crate::model::{Envelope, Place, Struct, USUAL_CONTENT, USUAL_TAG, Unknown, UnknownFields};
use crate::parse::{RawContent, RawEnvelopeKeys, Slot};

/// Returns the envelope, with the keys `type` and `data` unless others are given.
pub(crate) fn check_envelope(raw: RawEnvelopeKeys, unknown: Unknown, errors: &mut Errors) -> Envelope {
    let RawEnvelopeKeys { tag, content, header, unknown_fields } = raw;
    let unknown_fields = unknown_fields.into_value().unwrap_or(UnknownFields::Ignore);
    let (tag, content) = (tag.into_value(), content.into_value());
    let is_flattened = matches!(content, Some(RawContent::Flatten));
    let content = if let Some(RawContent::Under(key)) = content { Some(key) } else { None };
    let path = tag.as_ref().filter(|tag| is_path(tag));
    let tag_place = match path {
        Some(path) => check_path(path, header.value().is_some(), errors),
        None => Place::Tag(check_plain(USUAL_TAG, tag.as_ref(), errors)),
    };
    let content_name = check_plain(USUAL_CONTENT, content.as_ref(), errors);
    if !is_flattened {
        check_distinct((&tag_place, tag.as_ref()), (&content_name, content.as_ref()), errors);
    }
    let header = header.into_value().filter(|header| check_is_type(header, errors));
    let (tag_place, content_name) = match (&header, tag_place) {
        (Some(_), tag_place) => (tag_place, content_name),
        (None, tag_place) => (
            match tag_place {
                Place::Tag(key) => Place::Tag(check_default_header(USUAL_TAG, key, tag.as_ref(), errors)),
                within => within,
            },
            check_default_header(USUAL_CONTENT, content_name, content.as_ref(), errors),
        ),
    };
    let content_name = (!is_flattened).then_some(content_name);
    Envelope { places: Envelope::places(tag_place, content_name), header, unknown, unknown_fields }
}

/// Rule: tag and content are different keys. Rejected: `tag = "data"`, `tag = "a", content = "a"`.
fn check_distinct(
    (tag_place, tag): (&Place, Option<&LitStr>),
    (content_name, content): (&String, Option<&LitStr>),
    errors: &mut Errors,
) {
    if *tag_place != Place::Tag(content_name.clone()) {
        return;
    }
    errors.push(content.or(tag), texts::tag_is_content(content_name));
    if let (Some(first), Some(_)) = (tag, content) {
        errors.push(first, texts::FIRST_USED_HERE);
    }
}

/// Whether the tag is given as a path: a JSON Pointer, which begins with a slash.
fn is_path(tag: &LitStr) -> bool {
    tag.value().starts_with('/')
}

/// Rule: a path has two steps, a field of a header that the protocol names, and a key in it. Rejected: `tag = "/type"`,
/// `tag = "/a/b/c"`, `tag = "/a~/b"`, `tag = "/metadata/type"` without `header`, which are replaced by the default key.
fn check_path(path: &LitStr, has_header: bool, errors: &mut Errors) -> Place {
    let usual = || Place::Tag(USUAL_TAG.to_owned());
    let written = path.value();
    let steps: Vec<&str> = written.split('/').skip(1).collect();
    let [field, key] = steps.as_slice() else {
        errors.push(path, texts::TAG_PATH_STEPS);
        return usual();
    };
    if field.is_empty() || key.is_empty() {
        errors.push(path, texts::TAG_PATH_STEPS);
        return usual();
    }
    let (Some(field), Some(key)) = (unescaped(field), unescaped(key)) else {
        errors.push(path, texts::TAG_PATH_ESCAPES);
        return usual();
    };
    if !has_header {
        errors.push(path, texts::tag_path_without_header(&field));
        return usual();
    }
    if [&field, &key].into_iter().any(|name| !is_plain(name)) {
        errors.push(path, texts::KEY_WITH_ESCAPES);
        return usual();
    }
    Place::TagWithin(field, key)
}

/// Returns a step of a JSON Pointer as the key that it stands for.
fn unescaped(step: &str) -> Option<String> {
    let mut parts = step.split('~');
    let mut key = parts.next()?.to_owned();
    for part in parts {
        key.push(match part.as_bytes().first() {
            Some(b'0') => '~',
            Some(b'1') => '/',
            _ => return None,
        });
        key.push_str(part.get(1..)?);
    }
    Some(key)
}

/// Returns the envelope of a message in a protocol, which may say where its payload stands.
pub(crate) fn check_own_content(envelope: &Envelope, content: Slot<RawContent>, errors: &mut Errors) -> Envelope {
    let key = match content.into_value() {
        None => return envelope.clone(),
        Some(RawContent::Flatten) => return envelope.clone().with_content(None),
        Some(RawContent::Under(key)) => key,
    };
    let mut name = check_plain(USUAL_CONTENT, Some(&key), errors);
    if envelope.tag_field().is_none() && name == envelope.tag_key() {
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
        if envelope.tag_field().is_none() && is_key(&envelope.tag_key()) {
            errors.push(&field.ident, texts::field_is_tag_of_message(envelope.tag_key()));
        } else if let Some(key) = header_keys.iter().copied().find(is_key) {
            errors.push(&field.ident, texts::field_of_default_header(key));
        }
    }
    structure.declaration.broken |= errors.count() > before;
}

/// Rule: a key needs no escapes in JSON. Rejected: `tag = "a\"b"`, which is replaced by the default key.
fn check_plain(usual: &str, written: Option<&LitStr>, errors: &mut Errors) -> String {
    let Some(key) = written else {
        return usual.to_owned();
    };
    let name = key.value();
    if !is_plain(&name) {
        errors.push(key, texts::KEY_WITH_ESCAPES);
        return usual.to_owned();
    }
    name
}

fn is_plain(name: &str) -> bool {
    !name.contains(|character: char| character < ' ' || matches!(character, '"' | '\\'))
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

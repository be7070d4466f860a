//! Checks the keys of an envelope.

use crate::diagnostics::{Errors, texts};
use crate::model::{Envelope, Unknown, UnknownFields};
use crate::parse::RawEnvelopeKeys;

/// The envelope, with `type` and `data` where nothing else is said.
///
/// Rule: tag and content are two keys. Not: `tag = "data"`, `tag = "a", content = "a"`.
pub(crate) fn check_envelope(
    raw: RawEnvelopeKeys,
    unknown: Unknown,
    unknown_fields: UnknownFields,
    errors: &mut Errors,
) -> Envelope {
    let RawEnvelopeKeys { tag, content, header } = raw;
    let (tag, content) = (tag.into_value(), content.into_value());
    let tag_name = tag.as_ref().map_or_else(|| "type".to_owned(), syn::LitStr::value);
    let content_name = content.as_ref().map_or_else(|| "data".to_owned(), syn::LitStr::value);
    if tag_name == content_name {
        errors.push(content.as_ref().or(tag.as_ref()), texts::tag_is_content(&tag_name));
        if let (Some(first), Some(_)) = (&tag, &content) {
            errors.push(first, texts::FIRST_USED_HERE);
        }
    }
    Envelope { tag: tag_name, content: content_name, header: header.into_value(), unknown, unknown_fields }
}

//! Checks the positions of an envelope that is an array.

use quote::ToTokens;
use syn::LitStr;

use crate::diagnostics::{Errors, texts};
use crate::parse::{Integer, RawContent, RawPlace, RawTagPlace};

/// The greatest position of a tag or a payload: there are as many fields in a header.
const MOST: i64 = 129;

/// Whether an envelope is an array, which its tag says. What does not go together is dropped.
///
/// Rules: tag and content both have keys, or both have positions. Rejected: `tag = 0, content = "data"`, `tag = 0`,
/// `tag = "type", content = 1`.
pub(super) fn check_is_array(tag: Option<&RawTagPlace>, content: &mut Option<RawContent>, errors: &mut Errors) -> bool {
    let tag = place_of(tag);
    let is_array = matches!(tag, Some(RawPlace::At(_)));
    match (&*content, tag) {
        (Some(RawContent::Alone(RawPlace::Under(key))), _) if is_array => errors.push(key, texts::KEY_IN_ARRAY),
        (Some(RawContent::Alone(RawPlace::At(index))), _) if !is_array => {
            errors.push(&index.written, texts::INDEX_IN_OBJECT);
        }
        (None, Some(RawPlace::At(index))) => errors.push(&index.written, texts::ARRAY_WITHOUT_CONTENT),
        _ => return is_array,
    }
    *content = Some(RawContent::Flatten);
    is_array
}

/// Returns a position in digits. Rule: it is a small number. Rejected: `tag = -1`, which is replaced by the first one.
pub(super) fn check_index(index: &Integer, errors: &mut Errors) -> String {
    if !(0..=MOST).contains(&index.value) {
        errors.push(&index.written, texts::index_out_of_range(MOST));
        return "0".to_owned();
    }
    index.value.to_string()
}

/// Returns what was written, for the span of errors.
pub(super) fn written(place: &RawPlace) -> &dyn ToTokens {
    match place {
        RawPlace::Under(key) => key,
        RawPlace::At(index) => &index.written,
    }
}

/// Returns the place of the message type, if it has one in the text.
pub(super) fn place_of(tag: Option<&RawTagPlace>) -> Option<&RawPlace> {
    match tag {
        Some(RawTagPlace::Alone(place)) => Some(place),
        Some(RawTagPlace::Outside) | None => None,
    }
}

/// Returns the key, if it is one.
pub(super) fn key_of(place: Option<&RawPlace>) -> Option<&LitStr> {
    match place {
        Some(RawPlace::Under(key)) => Some(key),
        Some(RawPlace::At(_)) | None => None,
    }
}

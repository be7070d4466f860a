//! Checks a key of an envelope, and the path of a tag that stands deeper.

use syn::LitStr;

use crate::diagnostics::{Errors, texts};
use crate::model::{Place, USUAL_TAG};

/// Rule: a key needs no escapes in JSON. Rejected: `tag = "a\"b"`, which is replaced by the default key.
pub(super) fn check_plain(usual: &str, key: &LitStr, errors: &mut Errors) -> String {
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

/// Whether the tag is given as a path: a JSON Pointer, which begins with a slash.
pub(super) fn is_path(tag: &LitStr) -> bool {
    tag.value().starts_with('/')
}

/// Rule: a path has two steps, a field of a header that the protocol names, and a key in it. Rejected: `tag = "/type"`,
/// `tag = "/a/b/c"`, `tag = "/a~/b"`, `tag = "/metadata/type"` without `header`, which are replaced by the default key.
pub(super) fn check_path(path: &LitStr, has_header: bool, errors: &mut Errors) -> Place {
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

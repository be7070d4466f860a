//! Tags, as they are read and written wherever they stand.

use std::borrow::Cow;

use crate::contract::Key;
use crate::field::Members;
use crate::field::raw_json::RawJson;
use crate::json::{Decode, Reader};

/// Reads the value of a tag; an integer as its digits.
#[inline(always)]
pub(super) fn tag_of<'de>(reader: &mut Reader<'de>, key: Key) -> Decode<Cow<'de, str>> {
    if key.is_of_integer() {
        return reader.integer_text();
    }
    match reader.plain_string() {
        Some(tag) => Ok(Cow::Borrowed(tag)),
        None => reader.other_string(),
    }
}

/// Passes a tag to `members`.
pub(super) fn pass_tag<M: Members>(key: Key, tag: &str, members: &mut M) {
    if key.is_of_integer() {
        members.plain(key.name(), key.written(), &RawJson::passed(tag));
    } else {
        members.plain(key.name(), key.written(), &Cow::Borrowed(tag));
    }
}

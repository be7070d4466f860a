//! What the macros cannot see and constants can: keys that clash, and absent elements.

use crate::contract::KeyTree;
use crate::message::constant_text::Text;

/// The text of an envelope that is an array among the members of an object.
const ARRAY_IN_OBJECT: &str = "this envelope is an array, whose elements cannot be members of an object; give it a key";

/// Fails to compile if one of these keys is one of the object's own, with the message given for that key.
#[track_caller]
pub const fn assert_distinct_keys(keys: &KeyTree, mut own: &[(&str, &str)]) {
    while let [(key, message), rest @ ..] = own {
        assert!(!keys.is_array(), "{}", ARRAY_IN_OBJECT);
        assert!(!keys.contains(key), "{}", *message);
        own = rest;
    }
}

/// Fails to compile if fields that stand beside a tag and those of the header share a key, one of them is the tag, or both
/// hold what nothing else does; also if the header does, and cannot know the keys of what a newtype holds. `what` ends the
/// message.
#[track_caller]
pub const fn assert_apart(fields: &KeyTree, is_newtype: bool, header: &KeyTree, tag: &str, what: &str) {
    assert!(!fields.is_array(), "{}", ARRAY_IN_OBJECT);
    if let Some(key) = header.shared_with(fields) {
        panic!("{}", Text::of(&["the header has a field `", key, "`, which is also one ", what]).as_str());
    }
    assert!(
        !fields.contains(tag),
        "{}",
        Text::of(&["`", tag, "` is the key of the message type, and also one ", what]).as_str()
    );
    assert!(
        !(fields.has_rest() && header.has_rest()),
        "{}",
        Text::of(&["the header has a field under `rest`, and there is another ", what]).as_str()
    );
    assert!(
        !(is_newtype && header.has_rest()),
        "{}",
        Text::of(&["the header has a field under `rest`, which cannot tell its keys from those ", what]).as_str()
    );
}

/// Fails to compile with this message if an absent value of an element differs from `null`, though others follow.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_null_is_absent(tells_apart: bool, message: &str) {
    assert!(!tells_apart, "{}", message);
}

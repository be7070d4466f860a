//! Assertions about envelopes that are arrays.

use crate::contract::{HeaderField, KeyTree, Misfit};
use crate::message::constant_text::Text;

/// A text with a gap for what only a constant knows.
type WithGap = [&'static str; 2];

/// Fails to compile if a header cannot be in an array, or does not fill the elements before those of tag and payload: their
/// positions, each with the text for the case that there is a hole. The other texts are about a field with an alias, one of
/// which `null` is a value, and one under `rest`.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_fit(
    header: Option<&[HeaderField]>,
    keys: &KeyTree,
    own: &[(usize, &str)],
    ([before_alias, after_alias], [before_null, after_null], rest): (WithGap, WithGap, &str),
) {
    let Some(header) = header else { return };
    match HeaderField::misfit(header, keys) {
        Some(Misfit::Alias(name)) => panic!("{}", Text::of(&[before_alias, name, after_alias]).as_str()),
        Some(Misfit::Null(name)) => panic!("{}", Text::of(&[before_null, name, after_null]).as_str()),
        Some(Misfit::Rest) => panic!("{}", rest),
        None => {}
    }
    let count = header.len() + own.len();
    let mut places = own;
    while let [(index, hole), others @ ..] = places {
        assert!(*index < count, "{}", *hole);
        places = others;
    }
}

/// Fails to compile with this message if the element at `index` is not the first one behind tag and header.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_first(header: Option<&[HeaderField]>, index: usize, message: &str) {
    if let Some(header) = header {
        assert!(index == header.len() + 1, "{}", message);
    }
}

/// Fails to compile with this message if these are not elements of an array.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_array(keys: &KeyTree, message: &str) {
    assert!(keys.is_array(), "{}", message);
}

//! The runtime part of enums whose variants are told apart by what they look like.

use crate::contract::{Keys, Kinds};
use crate::json::{Decode, Reader};

/// Returns the kind of the next value.
#[inline(always)]
pub fn kind(reader: &mut Reader<'_>) -> Kinds {
    Kinds::of(reader.peek())
}

/// Returns the number of the first of these variants whose key the object has that is next.
#[inline(never)]
pub fn find_key(reader: &Reader<'_>, keys: &'static [(usize, &'static str)]) -> Decode<Option<usize>> {
    let mut ahead = reader.clone();
    let mut found = keys.len();
    let mut more = ahead.begin_fields()?;
    while more {
        let key = ahead.key()?;
        found = keys.iter().take(found).position(|(_, name)| *name == key).unwrap_or(found);
        // No other key could decide otherwise.
        if found == 0 {
            break;
        }
        ahead.skip_scalar()?;
        more = ahead.next_field()?;
    }
    Ok(keys.get(found).map(|(number, _)| *number))
}

/// Fails to compile if values of a variant could be taken for one of another, with the message given for that one. The
/// last variant may be of any kind: it then takes what is left.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_apart(kinds: Kinds, mut others: &[(Kinds, &str)], is_last: bool) {
    if is_last && kinds.is_any() {
        return;
    }
    while let [(other, message), rest @ ..] = others {
        assert!(!kinds.overlap(*other), "{}", *message);
        others = rest;
    }
}

/// Fails to compile with this message if other languages hold values of a variant as another kind than they are on the wire: as
/// what is in a string.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_held_as_written(kinds: Kinds, held: Kinds, message: &str) {
    assert!(kinds.is(held), "{}", message);
}

/// Fails to compile with this message if values of these kinds are not objects.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_object(kinds: Kinds, message: &str) {
    assert!(!kinds.overlap(OTHERS), "{}", message);
}

/// Fails to compile if the objects of a variant may lack the key that tells it apart.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_written(keys: Keys, key: &str, message: &str) {
    assert!(!keys.may_lack(key), "{}", message);
}

/// Fails to compile if the objects of a variant may have a key by which another is chosen first, with the message given for
/// that key.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_unclaimed(keys: Keys, mut claimed: &[(&str, &str)]) {
    while let [(key, message), rest @ ..] = claimed {
        assert!(!keys.may_have(key), "{}", *message);
        claimed = rest;
    }
}

const OTHERS: Kinds = Kinds::NULL.or(Kinds::BOOLEAN).or(Kinds::NUMBER).or(Kinds::STRING).or(Kinds::ARRAY);

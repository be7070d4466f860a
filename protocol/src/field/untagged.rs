//! The runtime part of enums whose variants are told apart by what they look like.

use crate::contract::Kinds;
use crate::json::{Decode, Failed, Reader};

/// Returns the number of the variant that the next value is of. Each variant has its number, its kinds, and the key that
/// tells it apart, if there is one.
#[inline]
pub fn select(reader: &mut Reader<'_>, variants: &'static [(usize, Kinds, Option<&'static str>)]) -> Decode<usize> {
    let kind = Kinds::of(reader.peek());
    if kind == Kinds::OBJECT && variants.iter().any(|(.., when)| when.is_some()) {
        return by_keys(reader, variants);
    }
    let mut variants = variants.iter().filter(|(.., when)| when.is_none());
    variants.find(|(_, kinds, _)| kinds.overlap(kind)).map(|(number, ..)| *number).ok_or(Failed)
}

/// Looks at the keys of an object.
#[inline(never)]
fn by_keys(reader: &Reader<'_>, variants: &'static [(usize, Kinds, Option<&'static str>)]) -> Decode<usize> {
    let mut ahead = reader.clone();
    let mut best = None;
    let mut more = ahead.begin_fields()?;
    while more {
        let key = ahead.key()?;
        let found = variants.iter().position(|(.., when)| when.is_some_and(|when| when == key));
        best = match (best, found) {
            (Some(best), Some(found)) => Some(found.min(best)),
            (best, found) => best.or(found),
        };
        // No other key could decide otherwise.
        if best == Some(0) {
            break;
        }
        ahead.skip_value()?;
        more = ahead.next_field()?;
    }
    let rest = || variants.iter().position(|(_, kinds, when)| when.is_none() && kinds.overlap(Kinds::OBJECT));
    best.or_else(rest).and_then(|index| variants.get(index)).map(|(number, ..)| *number).ok_or(Failed)
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

/// Fails to compile with this message if values of these kinds are not objects.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_object(kinds: Kinds, message: &str) {
    assert!(!kinds.overlap(OTHERS), "{}", message);
}

const OTHERS: Kinds = Kinds::NULL.or(Kinds::BOOLEAN).or(Kinds::NUMBER).or(Kinds::STRING).or(Kinds::ARRAY);

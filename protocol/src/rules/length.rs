//! `len`: characters of a string, items of a list, entries of a map.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::Wrapper;

/// A value with a length.
#[diagnostic::on_unimplemented(
    message = "`len` does not apply to `{Self}`",
    label = "has no length",
    note = "`len` is for strings (Unicode characters), lists (items) and maps (entries); for numbers use `range`",
    note = "the rules of a newtype under `#[data]` are declared with it: `struct Name(#[field(...)] Type);`"
)]
pub trait Length {
    /// Whether the length is between `min` and `max`, inclusive.
    fn length_within(&self, min: usize, max: usize) -> bool;
}

/// Whether the text has between `min` and `max` Unicode code points, the unit in which JSON Schema counts.
///
/// A code point takes one to four bytes, so the length in bytes often decides without counting.
#[inline]
pub(crate) fn characters_within(text: &str, min: usize, max: usize) -> bool {
    let bytes = text.len();
    (bytes <= max && bytes.div_ceil(4) >= min) || counted_within(text, min, max)
}

/// The slow path of [`characters_within`], where the length in bytes does not decide.
#[inline(never)]
fn counted_within(text: &str, min: usize, max: usize) -> bool {
    let bytes = text.len();
    if bytes < min || bytes.div_ceil(4) > max {
        return false;
    }
    (min..=max).contains(&text.chars().count())
}

#[diagnostic::do_not_recommend]
impl Length for String {
    fn length_within(&self, min: usize, max: usize) -> bool {
        characters_within(self, min, max)
    }
}

#[diagnostic::do_not_recommend]
impl Length for Cow<'_, str> {
    fn length_within(&self, min: usize, max: usize) -> bool {
        characters_within(self, min, max)
    }
}

#[diagnostic::do_not_recommend]
impl<T> Length for Vec<T> {
    fn length_within(&self, min: usize, max: usize) -> bool {
        (min..=max).contains(&self.len())
    }
}

#[diagnostic::do_not_recommend]
impl<T, const N: usize> Length for [T; N] {
    fn length_within(&self, min: usize, max: usize) -> bool {
        (min..=max).contains(&N)
    }
}

#[diagnostic::do_not_recommend]
impl<K, V, H> Length for HashMap<K, V, H> {
    fn length_within(&self, min: usize, max: usize) -> bool {
        (min..=max).contains(&self.len())
    }
}

#[diagnostic::do_not_recommend]
impl<K, V> Length for BTreeMap<K, V> {
    fn length_within(&self, min: usize, max: usize) -> bool {
        (min..=max).contains(&self.len())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Wrapper<Inner: Length>> Length for T {
    fn length_within(&self, min: usize, max: usize) -> bool {
        self.inner().is_none_or(|value| value.length_within(min, max))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_code_points_exactly() {
        for character in ["a", "é", "€", "😀"] {
            for count in 0..20 {
                let text = character.repeat(count);
                for min in 0..8 {
                    for max in min..12 {
                        assert_eq!(
                            characters_within(&text, min, max),
                            (min..=max).contains(&count),
                            "{text} {min}..={max}"
                        );
                    }
                }
            }
        }
    }
}

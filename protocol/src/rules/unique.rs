//! `unique`: a list without duplicates.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::Hash;

use super::{Newtype, Wrapper};

/// Up to this many items are compared pairwise; beyond, a set is cheaper.
const FEW: usize = 16;

/// A list that `unique` applies to.
#[diagnostic::on_unimplemented(
    message = "`unique` does not apply to `{Self}`",
    label = "not a list of strings, integers or characters",
    note = "`unique` is for lists whose items are strings, integers or characters"
)]
pub trait Unique {
    /// Whether all items differ.
    fn is_unique(&self) -> bool;
}

/// An item that has an identity on the wire: strings, integers, characters, and newtypes of these.
#[diagnostic::on_unimplemented(
    message = "items of type `{Self}` cannot be compared by `unique`",
    label = "not a string, integer or character",
    note = "`unique` is for lists whose items are strings, integers or characters"
)]
pub trait Distinct {
    /// What differs where items differ.
    type Identity: Eq + Hash;

    /// Returns what tells the item from others.
    fn identity(&self) -> &Self::Identity;
}

macro_rules! distinct {
    ($($type:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Distinct for $type {
            type Identity = Self;

            #[inline]
            fn identity(&self) -> &Self {
                self
            }
        }
    )*};
}

distinct! { String Cow<'_, str> char u8 u16 u32 u64 i8 i16 i32 i64 }

#[diagnostic::do_not_recommend]
impl<T: Newtype<Inner: Distinct>> Distinct for T {
    type Identity = <T::Inner as Distinct>::Identity;

    #[inline]
    fn identity(&self) -> &Self::Identity {
        self.inner().identity()
    }
}

/// Whether all items differ.
fn all_distinct<T: Distinct>(items: &[T]) -> bool {
    let mut identities = items.iter().map(T::identity);
    if items.len() <= FEW {
        return identities
            .enumerate()
            .all(|(index, item)| !items.iter().take(index).any(|earlier| earlier.identity() == item));
    }
    let mut seen = HashSet::with_capacity(items.len());
    identities.all(|item| seen.insert(item))
}

#[diagnostic::do_not_recommend]
impl<T: Distinct> Unique for Vec<T> {
    fn is_unique(&self) -> bool {
        all_distinct(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Distinct, const N: usize> Unique for [T; N] {
    fn is_unique(&self) -> bool {
        all_distinct(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Wrapper<Inner: Unique>> Unique for T {
    fn is_unique(&self) -> bool {
        self.inner().is_none_or(Unique::is_unique)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_repetition_in_short_and_long_lists() {
        for length in [0, 1, 2, FEW, FEW + 1, 100] {
            let mut items: Vec<String> = (0..length).map(|item| item.to_string()).collect();
            assert!(all_distinct(&items));
            if length > 0 {
                items.push((length - 1).to_string());
                assert!(!all_distinct(&items));
            }
        }
    }
}

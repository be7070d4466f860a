//! Makes messages independent of the text they borrow from.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

/// A value that can be made independent of the text it was decoded from.
///
/// The macros implement it for every message and data type. Types with lifetimes also get an
/// inherent `into_owned`.
///
/// ```
/// use std::borrow::Cow;
/// use protocol::IntoOwned;
///
/// let owned: Vec<Cow<'static, str>> = {
///     let text = String::from("Woof");
///     vec![Cow::Borrowed(text.as_str())].into_owned()
/// };
/// assert_eq!(owned, ["Woof"]);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made independent of the text it borrows from",
    note = "put `#[data]` on the type, or keep it out of a field that has a lifetime"
)]
pub trait IntoOwned {
    /// The same type without borrows.
    type Owned: 'static;

    /// Copies borrowed data and returns the owned value.
    fn into_owned(self) -> Self::Owned;
}

impl IntoOwned for Cow<'_, str> {
    type Owned = Cow<'static, str>;

    fn into_owned(self) -> Cow<'static, str> {
        Cow::Owned(Cow::into_owned(self))
    }
}

macro_rules! already_owned {
    ($($type:ty)*) => {$(
        impl IntoOwned for $type {
            type Owned = Self;

            fn into_owned(self) -> Self {
                self
            }
        }
    )*};
}

already_owned! {
    bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 char String serde_json::Value
}

impl<T: IntoOwned> IntoOwned for Option<T> {
    type Owned = Option<T::Owned>;

    fn into_owned(self) -> Self::Owned {
        self.map(T::into_owned)
    }
}

impl<T: IntoOwned> IntoOwned for Box<T> {
    type Owned = Box<T::Owned>;

    fn into_owned(self) -> Self::Owned {
        Box::new((*self).into_owned())
    }
}

impl<T: IntoOwned> IntoOwned for Vec<T> {
    type Owned = Vec<T::Owned>;

    fn into_owned(self) -> Self::Owned {
        self.into_iter().map(T::into_owned).collect()
    }
}

impl<T: IntoOwned, const N: usize> IntoOwned for [T; N] {
    type Owned = [T::Owned; N];

    fn into_owned(self) -> Self::Owned {
        self.map(T::into_owned)
    }
}

impl<K: IntoOwned<Owned: Hash + Eq>, V: IntoOwned, H: BuildHasher + Default + 'static> IntoOwned for HashMap<K, V, H> {
    type Owned = HashMap<K::Owned, V::Owned, H>;

    fn into_owned(self) -> Self::Owned {
        self.into_iter().map(|(key, value)| (key.into_owned(), value.into_owned())).collect()
    }
}

impl<K: IntoOwned<Owned: Ord>, V: IntoOwned> IntoOwned for BTreeMap<K, V> {
    type Owned = BTreeMap<K::Owned, V::Owned>;

    fn into_owned(self) -> Self::Owned {
        self.into_iter().map(|(key, value)| (key.into_owned(), value.into_owned())).collect()
    }
}

macro_rules! tuples {
    ($($($item:ident $index:tt)*;)*) => {$(
        impl<$($item: IntoOwned),*> IntoOwned for ($($item,)*) {
            type Owned = ($($item::Owned,)*);

            fn into_owned(self) -> Self::Owned {
                ($(self.$index.into_owned(),)*)
            }
        }
    )*};
}

tuples! {
    A 0;
    A 0 B 1;
    A 0 B 1 C 2;
    A 0 B 1 C 2 D 3;
}

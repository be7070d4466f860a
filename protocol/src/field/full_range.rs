//! `#[field(full_range)]`: 64-bit integers in their full range, as JSON numbers.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use serde::Serializer;
use serde::ser::SerializeStruct;

use super::fields::Fields;
use super::nullable::Nullable;
use super::{Bounds, Field, HashKey, MapKey, Members, SortedKey};
use crate::contract::{Kinds, Shape};
use crate::json::{Decode, Reader, Writer};

/// A type that `#[field(full_range)]` can carry: `u64` and `i64`, also inside of `Option`, `Nullable`, `Box`, lists and
/// the values of maps.
///
/// Other integers stay within 2^53-1, up to which JavaScript's numbers are exact. Modules in other languages read these
/// from their digits: they are `bigint` in TypeScript and `int` in Python.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be carried in its `full_range`",
    label = "no 64-bit integers",
    note = "`#[field(full_range)]` is for `u64` and `i64`, also inside of `Option`, `Nullable`, `Box`, lists and the values of maps"
)]
pub trait FullRange<'de>: Field<'de> {
    /// The same type with a stand-in for each integer, which is read and described in its full range.
    #[doc(hidden)]
    type Wide: Field<'de>;

    /// Returns the value that was read.
    #[doc(hidden)]
    fn narrow(wide: Self::Wide) -> Self;

    /// Whether the value may be sent: every integer may.
    fn is_valid_value(&self) -> bool;

    /// Reads a value.
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        Self::Wide::decode(reader).map(Self::narrow)
    }

    /// Reads the value into its slot if the next field has this number and key.
    #[doc(hidden)]
    #[inline(always)]
    fn read(slot: &mut Option<Self>, fields: &mut Fields<'_, 'de>, number: u16, key: &str) -> bool {
        fields.read_into(slot, number, key, <Self as FullRange>::decode)
    }

    /// The same for a field with bounds.
    #[doc(hidden)]
    #[inline(always)]
    fn read_within(
        slot: &mut Option<Self>,
        fields: &mut Fields<'_, 'de>,
        number: u16,
        key: &str,
        bounds: &Bounds,
    ) -> bool {
        fields.read_into(slot, number, key, |reader| Self::Wide::decode_within(reader, bounds).map(Self::narrow))
    }

    /// Writes the value.
    fn encode(&self, writer: &mut Writer<'_>) {
        <Self as Field>::encode(self, writer);
    }

    /// Describes the value, with the full range of its integers.
    #[must_use]
    fn describe() -> &'static Shape {
        Self::Wide::describe()
    }

    /// Passes the value to `members` as a field of a struct.
    #[doc(hidden)]
    #[inline]
    fn certain_member<M: Members>(&self, name: &'static str, key: &'static str, members: &mut M) {
        members.full_range(name, key, self);
    }

    /// Passes the value to serde as the field `key` of a struct.
    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error> {
        <Self as Field>::serialize_field(self, key, state)
    }
}

/// Stands for an integer in its full range.
#[doc(hidden)]
#[derive(Debug)]
pub struct Wide<T>(T);

macro_rules! integers {
    ($($type:ty: $serialize:ident;)*) => {$(
        impl<'de> Field<'de> for Wide<$type> {
            const KINDS: Kinds = Kinds::NUMBER;

            fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
                reader.whole_number().map(Self)
            }

            fn encode(&self, writer: &mut Writer<'_>) {
                writer.integer(self.0);
            }

            fn describe() -> &'static Shape {
                const { &Shape::Integer { min: <$type>::MIN as i128, max: <$type>::MAX as i128 } }
            }

            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$serialize(self.0)
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'de> FullRange<'de> for $type {
            type Wide = Wide<Self>;

            fn narrow(wide: Wide<Self>) -> Self {
                wide.0
            }

            fn is_valid_value(&self) -> bool {
                true
            }
        }
    )*};
}

integers! {
    u64: serialize_u64;
    i64: serialize_i64;
}

#[diagnostic::do_not_recommend]
impl<'de, T: FullRange<'de>> FullRange<'de> for Option<T> {
    type Wide = Option<T::Wide>;

    fn narrow(wide: Self::Wide) -> Self {
        wide.map(T::narrow)
    }

    fn is_valid_value(&self) -> bool {
        self.as_ref().is_none_or(<T as FullRange>::is_valid_value)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: FullRange<'de>> FullRange<'de> for Nullable<T> {
    type Wide = Nullable<T::Wide>;

    fn narrow(wide: Self::Wide) -> Self {
        wide.map(T::narrow)
    }

    fn is_valid_value(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Value(value) => <T as FullRange>::is_valid_value(value),
        }
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: FullRange<'de>> FullRange<'de> for Box<T> {
    type Wide = Box<T::Wide>;

    fn narrow(wide: Self::Wide) -> Self {
        Self::new(T::narrow(*wide))
    }

    fn is_valid_value(&self) -> bool {
        <T as FullRange>::is_valid_value(&**self)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: FullRange<'de>> FullRange<'de> for Vec<T> {
    type Wide = Vec<T::Wide>;

    fn narrow(wide: Self::Wide) -> Self {
        wide.into_iter().map(T::narrow).collect()
    }

    fn is_valid_value(&self) -> bool {
        self.iter().all(<T as FullRange>::is_valid_value)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: FullRange<'de>, const N: usize> FullRange<'de> for [T; N] {
    type Wide = [T::Wide; N];

    fn narrow(wide: Self::Wide) -> Self {
        wide.map(T::narrow)
    }

    fn is_valid_value(&self) -> bool {
        self.iter().all(<T as FullRange>::is_valid_value)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, K: HashKey<'de>, V: FullRange<'de>, H: BuildHasher + Default> FullRange<'de> for HashMap<K, V, H> {
    type Wide = HashMap<K, V::Wide, H>;

    fn narrow(wide: Self::Wide) -> Self {
        wide.into_iter().map(|(key, value)| (key, V::narrow(value))).collect()
    }

    fn is_valid_value(&self) -> bool {
        self.iter().all(is_valid_entry)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, K: SortedKey<'de>, V: FullRange<'de>> FullRange<'de> for BTreeMap<K, V> {
    type Wide = BTreeMap<K, V::Wide>;

    fn narrow(wide: Self::Wide) -> Self {
        wide.into_iter().map(|(key, value)| (key, V::narrow(value))).collect()
    }

    fn is_valid_value(&self) -> bool {
        self.iter().all(is_valid_entry)
    }
}

fn is_valid_entry<'de, K: MapKey<'de>, V: FullRange<'de>>((key, value): (&K, &V)) -> bool {
    key.is_valid_key() && <V as FullRange>::is_valid_value(value)
}

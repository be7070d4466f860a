//! Adapts a field type to serde.

use std::marker::PhantomData;

use serde::{Serialize, Serializer};

use super::Field;

/// Presents a [`Field`] value to serde as it is on the wire: with wire names, without `None`s, and with
/// 64-bit integers as strings. The value is not checked again.
#[derive(Debug)]
pub struct Serialized<'a, 'de, T> {
    value: &'a T,
    decoded_from: PhantomData<&'de str>,
}

impl<'a, T> Serialized<'a, '_, T> {
    pub(crate) const fn new(value: &'a T) -> Self {
        Self { value, decoded_from: PhantomData }
    }
}

impl<'de, T: Field<'de>> Serialize for Serialized<'_, 'de, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

/// Presents a [`Field`] value to serde as the string that it is under `as_string`.
#[derive(Debug)]
pub(super) struct SerializedString<'a, 'de, T> {
    value: &'a T,
    decoded_from: PhantomData<&'de str>,
}

impl<'a, T> SerializedString<'a, '_, T> {
    pub(super) const fn new(value: &'a T) -> Self {
        Self { value, decoded_from: PhantomData }
    }
}

impl<'de, T: Field<'de>> Serialize for SerializedString<'_, 'de, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize_as_string(serializer)
    }
}

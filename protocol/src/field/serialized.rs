//! A field type in serde's clothes.

use std::marker::PhantomData;

use serde::{Serialize, Serializer};

use super::Field;

/// Lets serde see a [`Field`] value as the wire shows it: the names, the omitted `None`s, the strings
/// around 64-bit integers. The value is not checked again.
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

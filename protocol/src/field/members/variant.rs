//! One variant of an enum, whose fields are members as those of a struct are.

use std::marker::PhantomData;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Count, ToSerde, Validate};
use crate::contract::Shape;
use crate::field::Members;
use crate::field::fields::Fields;
use crate::json::Decode;
use crate::serde::to_serde::{self, Entries};

/// An enum, of which the variant with this number is like a struct.
pub trait Variant<'de, const NUMBER: usize>: Sized {
    /// Reads the fields of the variant.
    fn decode_fields(fields: Fields<'_, 'de>) -> Decode<Self>;

    /// Describes the variant as a struct.
    fn describe() -> &'static Shape;

    /// Describes the fields beside the tag, among which the variant's may be one.
    #[must_use]
    fn describe_around() -> &'static Shape {
        Self::describe()
    }

    /// Passes the fields of the variant to `members`, in order; nothing if the value is of another variant.
    fn members<M: Members>(&self, members: &mut M);

    /// Whether the value is of this variant and valid.
    fn is_valid_variant(&self) -> bool {
        are_fields_valid::<Self, NUMBER>(self)
    }
}

/// Whether the fields of a variant are valid, each by itself.
pub fn are_fields_valid<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(value: &T) -> bool {
    let mut validity = Validate(true);
    value.members(&mut validity);
    validity.0
}

/// The fields of a variant as serde sees them: one value.
pub(crate) struct Content<'v, 'de, T, const NUMBER: usize>(&'v T, PhantomData<&'de str>);

impl<'v, T, const NUMBER: usize> Content<'v, '_, T, NUMBER> {
    pub(crate) const fn new(value: &'v T) -> Self {
        Self(value, PhantomData)
    }
}

impl<'de, T: Variant<'de, NUMBER>, const NUMBER: usize> Serialize for Content<'_, 'de, T, NUMBER> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut count = Count(0);
        self.0.members(&mut count);
        let mut state = Entries::begin(serializer, count.0)?;
        ToSerde::hand_over(&mut state, |members| self.0.members(members))?;
        state.end()
    }
}

/// A constant as serde sees it, given as JSON.
pub(crate) struct Constant(pub(crate) &'static str);

impl Serialize for Constant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        to_serde::text(self.0, serializer)
    }
}

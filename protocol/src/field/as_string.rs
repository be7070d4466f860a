//! `#[field(as_string)]`: 64-bit integers in JSON strings, in their full range.

use serde::Serialize;
use serde::ser::SerializeStruct;

use super::fields::Fields;
use super::{Members, fill};
use crate::contract::{Kinds, Shape};
use crate::json::{Decode, Reader, Writer};

/// A type that `#[field(as_string)]` can write as a string: `u64`, `i64`, and those in an `Option` or `Box`.
///
/// JavaScript represents integers exactly only up to 2^53-1; strings preserve all digits.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be carried `as_string`",
    label = "not a 64-bit integer",
    note = "`#[field(as_string)]` is for `u64` and `i64`, also inside `Option` or `Box`"
)]
pub trait AsString<'de>: Sized {
    /// As [`Field::KINDS`](super::Field::KINDS).
    #[doc(hidden)]
    const KINDS: Kinds = Kinds::STRING;

    /// As [`Field::KEEPS_NULL`](super::Field::KEEPS_NULL).
    #[doc(hidden)]
    const KEEPS_NULL: bool = false;

    /// Reads the integer from a string.
    fn decode(reader: &mut Reader<'de>) -> Decode<Self>;

    /// Reads the value into its slot if the next field has this number and key.
    #[doc(hidden)]
    #[inline(always)]
    fn read_field(slot: &mut Option<Self>, fields: &mut Fields<'_, 'de>, number: u16, key: &str) -> Decode<()> {
        fields.read(number, key, |reader| fill(slot, || Self::decode(reader)))
    }

    /// Writes the integer as a string.
    fn encode(&self, writer: &mut Writer<'_>);

    /// Always true: a string can hold every integer.
    fn is_valid_value(&self) -> bool {
        true
    }

    /// Describes a string of digits.
    fn describe() -> &'static Shape;

    /// Returns the string of digits as serde sees it.
    fn as_serialize(&self) -> impl Serialize + '_;

    /// Passes the value to `members` as a field of a struct.
    #[doc(hidden)]
    #[inline]
    fn certain_member<M: Members>(&self, name: &'static str, key: &'static str, members: &mut M) {
        members.as_string(name, key, self);
    }

    /// Passes the string of digits to serde as the field `key` of a struct.
    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error> {
        state.serialize_field(key, &self.as_serialize())
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: AsString<'de>> AsString<'de> for Option<T> {
    const KINDS: Kinds = Kinds::NULL.or(T::KINDS);

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        if !T::KEEPS_NULL && reader.null()? { Ok(None) } else { T::decode(reader).map(Some) }
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Some(value) => value.encode(writer),
            None => writer.null(),
        }
    }

    fn describe() -> &'static Shape {
        const { &Shape::Optional(T::describe) }
    }

    fn as_serialize(&self) -> impl Serialize + '_ {
        self.as_ref().map(AsString::as_serialize)
    }
}

#[diagnostic::do_not_recommend]
impl<'de, T: AsString<'de>> AsString<'de> for Box<T> {
    const KINDS: Kinds = T::KINDS;
    const KEEPS_NULL: bool = T::KEEPS_NULL;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        T::decode(reader).map(Self::new)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        (**self).encode(writer);
    }

    fn describe() -> &'static Shape {
        T::describe()
    }

    fn as_serialize(&self) -> impl Serialize + '_ {
        (**self).as_serialize()
    }
}

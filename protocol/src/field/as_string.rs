//! `#[field(as_string)]`: JSON in a string; integers as their digits, in their full range.

use serde::Serializer;
use serde::ser::SerializeStruct;

use super::fields::Fields;
use super::serialized::SerializedString;
use super::{Bounds, Field, Members};
use crate::contract::{Kinds, Shape};
use crate::json::{Decode, Failed, Reader, Writer};

/// A type that `#[field(as_string)]` can write as a string: every field type that owns what it holds.
///
/// An integer becomes its digits, in its full range: JavaScript represents integers exactly only up to 2^53-1. Anything
/// else becomes its JSON. A `null` stays outside of the string.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be carried `as_string`",
    label = "not a field type that owns what it holds",
    note = "put `#[data]` on the type if it is yours; what is in a string may be escaped, so it cannot be borrowed"
)]
pub trait AsString<'de>: Sized {
    /// As [`Field::KINDS`].
    #[doc(hidden)]
    const KINDS: Kinds;

    /// As [`Field::HELD`].
    #[doc(hidden)]
    const HELD: Kinds;

    /// As [`Field::KEEPS_NULL`].
    #[doc(hidden)]
    const KEEPS_NULL: bool;

    /// Reads the value from a string.
    fn decode(reader: &mut Reader<'de>) -> Decode<Self>;

    /// Reads the value from a string, or fails if it exceeds the bounds.
    #[doc(hidden)]
    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self>;

    /// Reads the value into its slot if the next field has this number and key.
    #[doc(hidden)]
    #[inline(always)]
    fn read(slot: &mut Option<Self>, fields: &mut Fields<'_, 'de>, number: u16, key: &str) -> bool {
        fields.read_into(slot, number, key, Self::decode)
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
        fields.read_into(slot, number, key, |reader| Self::decode_within(reader, bounds))
    }

    /// Writes the value as a string.
    fn encode(&self, writer: &mut Writer<'_>);

    /// Whether the value may be sent. A string can hold every integer.
    fn is_valid_value(&self) -> bool;

    /// Describes the string.
    fn describe() -> &'static Shape;

    /// Passes the value to `members` as a field of a struct.
    #[doc(hidden)]
    #[inline]
    fn certain_member<M: Members>(&self, name: &'static str, key: &'static str, members: &mut M) {
        members.as_string(name, key, self);
    }

    /// Passes the string to serde.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Passes the string to serde as the field `key` of a struct.
    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error>;
}

#[diagnostic::do_not_recommend]
impl<'de, T: for<'t> Field<'t>> AsString<'de> for T {
    const KINDS: Kinds = <T as Field<'static>>::KINDS.as_string();
    const HELD: Kinds = <T as Field<'static>>::HELD;
    const KEEPS_NULL: bool = <T as Field<'static>>::KEEPS_NULL;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        read(reader, None)
    }

    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        read(reader, Some(bounds))
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        self.encode_as_string(writer);
    }

    fn is_valid_value(&self) -> bool {
        self.is_valid_as_string()
    }

    fn describe() -> &'static Shape {
        T::describe_as_string()
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize_as_string(serializer)
    }

    fn serialize_field<S: SerializeStruct>(&self, key: &'static str, state: &mut S) -> Result<(), S::Error> {
        state.serialize_field(key, &SerializedString::new(self))
    }
}

/// Reads a value from a string; on failure, the reader is before the string.
fn read<T: for<'t> Field<'t>>(reader: &mut Reader<'_>, bounds: Option<&Bounds>) -> Decode<T> {
    if let Some(null) = T::null_as_string() {
        if reader.null()? {
            return Ok(null);
        }
    }
    reader.peek();
    let start = reader.position();
    let contents = reader.string()?;
    let mut inside = reader.inside(&contents);
    let value = if inside.stands_alone() { T::decode_from_string(&mut inside, bounds) } else { Err(Failed) };
    value.map_err(|Failed| {
        reader.rewind(start);
        Failed
    })
}

/// Reads a `null` that is the whole contents of a string. Beside an option, it is no value of its own, unless it is kept as
/// text: other languages could not tell it from the `null` outside.
pub(super) fn is_null<'de, T: Field<'de>>(contents: &mut Reader<'de>) -> Decode<bool> {
    let may_be_null = T::KINDS.overlap(Kinds::NULL) && !matches!(T::describe(), Shape::RawJson);
    let is_null = may_be_null && contents.null()?;
    if is_null {
        contents.end()?;
    }
    Ok(is_null)
}

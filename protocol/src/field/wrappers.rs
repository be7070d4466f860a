//! `Option` and `Box` as fields.

use serde::Serializer;

use super::serialized::SerializedString;
use super::{Bounds, Field, Members, as_string};
use crate::contract::{Keys, Kinds, Shape};
use crate::json::{Decode, Reader, Writer};

impl<'de, T: Field<'de>> Field<'de> for Option<T> {
    const KINDS: Kinds = Kinds::NULL.or(T::KINDS);
    const HELD: Kinds = Kinds::NULL.or(T::HELD);
    const TELLS_ABSENT_FROM_NULL: bool = T::KEEPS_NULL;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        if !T::KEEPS_NULL && reader.null()? { Ok(None) } else { T::decode(reader).map(Some) }
    }

    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        if !T::KEEPS_NULL && reader.null()? { Ok(None) } else { T::decode_within(reader, bounds).map(Some) }
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Some(value) => value.encode(writer),
            None => writer.null(),
        }
    }

    fn is_valid_value(&self) -> bool {
        self.as_ref().is_none_or(T::is_valid_value)
    }

    fn describe() -> &'static Shape {
        const { &Shape::Optional(T::describe) }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => serializer.serialize_some(&value.as_serialize()),
            None => serializer.serialize_none(),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn null_as_string() -> Option<Self> {
        Some(T::null_as_string())
    }

    fn decode_from_string(contents: &mut Reader<'de>, bounds: Option<&Bounds>) -> Decode<Self> {
        if T::null_as_string().is_none() && as_string::is_null::<T>(contents)? {
            return Ok(None);
        }
        T::decode_from_string(contents, bounds).map(Some)
    }

    fn encode_as_string(&self, writer: &mut Writer<'_>) {
        match self {
            Some(value) => value.encode_as_string(writer),
            None => writer.null(),
        }
    }

    fn is_valid_as_string(&self) -> bool {
        self.as_ref().is_none_or(T::is_valid_as_string)
    }

    fn describe_as_string() -> &'static Shape {
        const { &Shape::Optional(T::describe_as_string) }
    }

    fn serialize_as_string<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => serializer.serialize_some(&SerializedString::new(value)),
            None => serializer.serialize_none(),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<'de, T: Field<'de>> Field<'de> for Box<T> {
    const KINDS: Kinds = T::KINDS;
    const HELD: Kinds = T::HELD;
    const WRITTEN_KEYS: Keys = T::WRITTEN_KEYS;
    const KEEPS_NULL: bool = T::KEEPS_NULL;
    const TELLS_ABSENT_FROM_NULL: bool = T::TELLS_ABSENT_FROM_NULL;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        T::decode(reader).map(Self::new)
    }

    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        T::decode_within(reader, bounds).map(Self::new)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        (**self).encode(writer);
    }

    fn is_valid_value(&self) -> bool {
        (**self).is_valid_value()
    }

    fn describe() -> &'static Shape {
        T::describe()
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Self::new)
    }

    fn null_as_string() -> Option<Self> {
        T::null_as_string().map(Self::new)
    }

    fn decode_from_string(contents: &mut Reader<'de>, bounds: Option<&Bounds>) -> Decode<Self> {
        T::decode_from_string(contents, bounds).map(Self::new)
    }

    fn encode_as_string(&self, writer: &mut Writer<'_>) {
        (**self).encode_as_string(writer);
    }

    fn is_valid_as_string(&self) -> bool {
        (**self).is_valid_as_string()
    }

    fn describe_as_string() -> &'static Shape {
        T::describe_as_string()
    }

    fn serialize_as_string<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize_as_string(serializer)
    }

    fn is_absent(&self) -> bool {
        (**self).is_absent()
    }

    fn members<M: Members>(&self, members: &mut M) {
        (**self).members(members);
    }
}

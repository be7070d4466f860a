//! The runtime part of enums of named values, which are strings on the wire.

use std::borrow::Cow;

use serde::Serializer;

use crate::contract::{EnumInfo, Shape};
use crate::json::{Decode, Failed, Reader, Writer};

/// An enum of named values. `#[data]` on an enum implements it.
pub trait NamedValues: Sized {
    /// The names and their descriptions.
    const INFO: EnumInfo;

    /// Returns the value with this name; an `#[other]` variant accepts every name.
    fn from_name(name: &str) -> Option<Self>;

    /// Returns the name of this value.
    fn name(&self) -> &str;

    /// Returns the name with its quotes if it is a declared one.
    fn quoted(&self) -> Option<&'static str>;
}

/// Reads a name.
pub fn decode<T: NamedValues>(reader: &mut Reader<'_>) -> Decode<T> {
    reader.peek();
    let start = reader.position();
    let value = match reader.plain_string() {
        Some(name) => T::from_name(name),
        None => T::from_name(&reader.other_string()?),
    };
    value.ok_or_else(|| {
        reader.rewind(start);
        Failed
    })
}

/// Writes the name.
pub fn encode<T: NamedValues>(value: &T, writer: &mut Writer<'_>) {
    match value.quoted() {
        Some(quoted) => writer.text(quoted),
        None => writer.string(value.name()),
    }
}

/// Describes the names.
#[must_use]
pub fn describe<T: NamedValues>() -> &'static Shape {
    const { &Shape::Enum(T::INFO) }
}

/// Returns the value named by the key of a map.
#[must_use]
pub fn from_key<T: NamedValues>(key: &str) -> Option<T> {
    T::from_name(key)
}

/// Returns the name as the key of a map.
#[must_use]
pub fn to_key<T: NamedValues>(value: &T) -> Cow<'_, str> {
    Cow::Borrowed(value.name())
}

/// Passes the name to serde.
pub fn serialize<T: NamedValues, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.name())
}

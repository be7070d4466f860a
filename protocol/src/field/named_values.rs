//! Enums of named values, strings on the wire: what the macros leave to the runtime.

use std::borrow::Cow;

use serde::Serializer;

use crate::contract::{EnumInfo, Shape};
use crate::json::{Decode, Failed, Reader, Writer};

/// An enum of named values. `#[data]` on an enum implements it.
pub trait NamedValues: Sized {
    /// The names and what is said about them.
    const INFO: EnumInfo;

    /// The value of this name; the `#[other]` one, where there is one, takes every name.
    fn from_name(name: &str) -> Option<Self>;

    /// The name of this value.
    fn name(&self) -> &str;

    /// The name as it stands in the text, where it is a declared one.
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

/// The value that a key of a map names.
#[must_use]
pub fn from_key<T: NamedValues>(key: &str) -> Option<T> {
    T::from_name(key)
}

/// The name as a key of a map.
#[must_use]
pub fn to_key<T: NamedValues>(value: &T) -> Cow<'_, str> {
    Cow::Borrowed(value.name())
}

/// Hands the name to serde.
pub fn serialize<T: NamedValues, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.name())
}

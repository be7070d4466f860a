//! The runtime part of enums that are integers on the wire.

use serde::Serializer;

use crate::contract::{IntegerEnumInfo, Shape};
use crate::json::{Decode, Failed, MAX_SAFE, Reader, Writer};

/// An enum of integers. `#[data(integer)]` implements it.
pub trait IntegerValues: Sized {
    /// The integers and their descriptions.
    const INFO: IntegerEnumInfo;

    /// Returns the value with this number; an `#[other]` variant accepts every number.
    fn from_integer(integer: i64) -> Option<Self>;

    /// Returns the number of this value.
    fn integer(&self) -> i64;
}

/// Reads a number.
pub fn decode<T: IntegerValues>(reader: &mut Reader<'_>) -> Decode<T> {
    reader.peek();
    let start = reader.position();
    let integer = reader.integer(-MAX_SAFE, MAX_SAFE)?;
    T::from_integer(integer).ok_or_else(|| {
        reader.rewind(start);
        Failed
    })
}

/// Writes the number.
pub fn encode<T: IntegerValues>(value: &T, writer: &mut Writer<'_>) {
    writer.integer(value.integer());
}

/// Whether the number may be sent: what an `#[other]` variant holds may be too large.
pub fn is_valid<T: IntegerValues>(value: &T) -> bool {
    (-MAX_SAFE..=MAX_SAFE).contains(&value.integer())
}

/// Describes the numbers.
#[must_use]
pub fn describe<T: IntegerValues>() -> &'static Shape {
    const { &Shape::IntegerEnum(T::INFO) }
}

/// Passes the number to serde.
pub fn serialize<T: IntegerValues, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_i64(value.integer())
}

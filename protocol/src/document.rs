//! Documents: whole texts that are a value of a data type, without an envelope.

pub(crate) mod write;

use crate::contract::{DataContract, UnknownFields};
use crate::diagnose::{self, Expected, Origin};
use crate::error::Error;
use crate::field::Field;
use crate::json::{Reader, Writer};

/// Reads and validates a document.
pub fn from_json<'de, T: Field<'de>>(text: &'de str, unknown_fields: UnknownFields) -> Result<T, Error> {
    attempt(text, unknown_fields)
        .map_err(|failed_at| diagnose::value(text, T::describe, unknown_fields, Origin::Received, failed_at))
}

/// Reads and validates a document from bytes, checking once that they are UTF-8.
pub fn from_slice<'de, T: Field<'de>>(bytes: &'de [u8], unknown_fields: UnknownFields) -> Result<T, Error> {
    match simdutf8::basic::from_utf8(bytes) {
        Ok(text) => from_json(text, unknown_fields),
        Err(_) => Err(diagnose::not_utf8(bytes)),
    }
}

/// Reads and validates a document, without an explanation for an invalid one.
#[must_use]
pub fn accept<'de, T: Field<'de>>(text: &'de str, unknown_fields: UnknownFields) -> Option<T> {
    attempt(text, unknown_fields).ok()
}

/// Reads and validates a document, or returns the position of the failure.
fn attempt<'de, T: Field<'de>>(text: &'de str, unknown_fields: UnknownFields) -> Result<T, usize> {
    let mut reader = Reader::new(text).with_unknown_fields(unknown_fields);
    let value = T::decode_valid(&mut reader).and_then(|value| reader.end().map(|()| value));
    value.map_err(|_| reader.position())
}

/// Validates a value and writes it as JSON.
pub fn to_json<'de, T: Field<'de>>(value: &T) -> Result<String, Error> {
    write::into_text(|text| write(value, text))
}

/// Validates a value and appends it as JSON to a buffer.
pub fn write_json<'de, T: Field<'de>>(value: &T, buffer: &mut Vec<u8>) -> Result<(), Error> {
    write::append(buffer, |text| write(value, text))
}

fn write<'de, T: Field<'de>>(value: &T, text: &mut String) -> Result<(), Error> {
    write::write(
        text,
        |writer: &mut Writer<'_>| value.encode(writer),
        || value.is_valid_value(),
        Expected::Value(T::describe),
        || None,
    )
}

/// Checks every rule of a value, and that it can be written.
pub fn validate<'de, T: Field<'de>>(value: &T) -> Result<(), Error> {
    // Only writing shows whether a value is too deep, or whether a foreign type fails to serialize.
    write(value, &mut String::new())
}

/// Describes the documents of a data type.
#[must_use]
pub const fn contract<T: Field<'static>>(unknown_fields: UnknownFields) -> DataContract {
    DataContract::new(T::describe, unknown_fields)
}

//! Reads a value from text written by our own writer: for values that come through serde, and `RawJson::new`.

use super::Field;
use super::owned::IntoOwned;
use crate::contract::UnknownFields;
use crate::diagnose::{self, Origin};
use crate::error::Error;
use crate::json::Reader;

/// Reads and validates text written by our own writer.
pub fn decode_owned<'t, T: Field<'t> + IntoOwned>(
    text: &'t str,
    unknown_fields: UnknownFields,
) -> Result<T::Owned, Error> {
    let mut reader = Reader::new(text).with_unknown_fields(unknown_fields);
    match T::decode(&mut reader).and_then(|value| reader.end().map(|()| value)) {
        Ok(value) if value.is_valid_value() => Ok(value.into_owned()),
        _ => Err(diagnose::value(text, T::describe, unknown_fields, Origin::Written, reader.position())),
    }
}

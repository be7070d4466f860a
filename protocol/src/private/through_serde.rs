//! Values, tags and payloads through serde.

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserializer, Serializer};

use crate::contract::UnknownFields;
use crate::document;
use crate::error::Error;
use crate::field::Field;
use crate::field::decode_owned::decode_owned;
use crate::field::owned::IntoOwned;

/// The result of serializing a value.
pub type Serialized<S> = Result<<S as Serializer>::Ok, <S as Serializer>::Error>;

/// Passes a value to serde if it is valid.
pub fn serialize_value<'de, T: Field<'de>, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    document::validate(value).map_err(S::Error::custom)?;
    value.serialize(serializer)
}

/// Reads a value through serde.
pub fn deserialize_value<'de, D: Deserializer<'de>, T: for<'t> Field<'t> + IntoOwned<Owned = T>>(
    deserializer: D,
    unknown_fields: UnknownFields,
) -> Result<T, D::Error> {
    crate::serde::from_serde::deserialize(deserializer, |text| decode_owned::<T>(text, unknown_fields))
}

/// Reads a value through serde that borrows from its input; `read` receives it as JSON text.
pub fn deserialize_borrowed<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    unknown_fields: UnknownFields,
    read: impl FnOnce(&str, UnknownFields) -> Result<T, Error>,
) -> Result<T, D::Error> {
    crate::serde::from_serde::deserialize(deserializer, |text| read(text, unknown_fields))
}

/// Reads tag and payload through serde; `read` receives them as JSON text.
pub fn deserialize_content<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<T, D::Error> {
    crate::serde::from_serde::deserialize(deserializer, read)
}

/// Reads a message type through serde, by its name.
pub fn deserialize_type<'de, D: Deserializer<'de>, T: std::str::FromStr<Err = Error>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let name: String = serde::Deserialize::deserialize(deserializer)?;
    name.parse().map_err(D::Error::custom)
}

/// Reads a message type that is an integer through serde.
pub fn deserialize_integer_type<'de, D: Deserializer<'de>, T: std::str::FromStr<Err = Error>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let number: i64 = serde::Deserialize::deserialize(deserializer)?;
    number.to_string().parse().map_err(D::Error::custom)
}

//! A value that may be `null`, where `null` says something.

mod rules;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::owned::IntoOwned;
use super::serialized::SerializedString;
use super::{Bounds, Field, as_string};
use crate::contract::{Kinds, Shape};
use crate::json::{Decode, Reader, Writer};

/// A value or `null`. A field of this type must be there, and its `null` is kept and written.
///
/// | field type | absent | `null` | a value |
/// |---|---|---|---|
/// | `T` | an error | an error | the value |
/// | `Option<T>` | `None` | `None`, not written | `Some(value)` |
/// | `Nullable<T>` | an error | `Null` | `Value(value)` |
/// | `Option<Nullable<T>>` | `None` | `Some(Null)` | `Some(Value(value))` |
///
/// Rules on the field apply to the value inside, as for `Option`.
///
/// ```
/// use protocol::{Nullable, Payload, message};
///
/// #[message(type = "rename")]
/// struct Rename {
///     /// The new name, or `null` to take the name away.
///     #[field(len(1..=16))]
///     name: Nullable<String>,
///     /// Absent to leave it as it is.
///     note: Option<Nullable<String>>,
/// }
///
/// let rename = Rename { note: Some(Nullable::Null), ..Rename::new("Rex".to_owned().into()) };
/// assert!(rename.wrap("timmy").to_json()?.contains(r#""data":{"name":"Rex","note":null}"#));
/// # Ok::<(), protocol::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Nullable<T> {
    /// `null`.
    #[default]
    Null,
    /// A value.
    Value(T),
}

impl<T> Nullable<T> {
    /// Whether it is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Returns the value, or `None` for `null`.
    #[must_use]
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Returns a reference to the value, or `None` for `null`.
    #[must_use]
    pub const fn as_option(&self) -> Option<&T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Returns a mutable reference to the value, or `None` for `null`.
    #[must_use]
    pub const fn as_option_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Converts the value, and leaves `null` as it is.
    #[must_use]
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Nullable<U> {
        match self {
            Self::Null => Nullable::Null,
            Self::Value(value) => Nullable::Value(convert(value)),
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` becomes `null`.
impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

/// `null` becomes `None`.
impl<T> From<Nullable<T>> for Option<T> {
    fn from(value: Nullable<T>) -> Self {
        value.into_option()
    }
}

impl<'de, T: Field<'de>> Field<'de> for Nullable<T> {
    const KINDS: Kinds = Kinds::NULL.or(T::KINDS);
    const HELD: Kinds = Kinds::NULL.or(T::HELD);
    const KEEPS_NULL: bool = true;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        if reader.null()? { Ok(Self::Null) } else { T::decode(reader).map(Self::Value) }
    }

    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        if reader.null()? { Ok(Self::Null) } else { T::decode_within(reader, bounds).map(Self::Value) }
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Self::Null => writer.null(),
            Self::Value(value) => value.encode(writer),
        }
    }

    fn is_valid_value(&self) -> bool {
        self.as_option().is_none_or(T::is_valid_value)
    }

    fn describe() -> &'static Shape {
        const { &Shape::Nullable(T::describe) }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Value(value) => serializer.serialize_some(&value.as_serialize()),
        }
    }

    fn null_as_string() -> Option<Self> {
        Some(Self::Null)
    }

    fn decode_from_string(contents: &mut Reader<'de>, bounds: Option<&Bounds>) -> Decode<Self> {
        if as_string::is_null::<T>(contents)? {
            return Ok(Self::Null);
        }
        T::decode_from_string(contents, bounds).map(Self::Value)
    }

    fn encode_as_string(&self, writer: &mut Writer<'_>) {
        match self {
            Self::Null => writer.null(),
            Self::Value(value) => value.encode_as_string(writer),
        }
    }

    fn is_valid_as_string(&self) -> bool {
        self.as_option().is_none_or(T::is_valid_as_string)
    }

    fn describe_as_string() -> &'static Shape {
        const { &Shape::Nullable(T::describe_as_string) }
    }

    fn serialize_as_string<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Value(value) => serializer.serialize_some(&SerializedString::new(value)),
        }
    }
}

impl<T: IntoOwned> IntoOwned for Nullable<T> {
    type Owned = Nullable<T::Owned>;

    fn into_owned(self) -> Self::Owned {
        self.map(T::into_owned)
    }
}

/// As `Option` does.
impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_option().serialize(serializer)
    }
}

/// As `Option` does.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}

//! Types whose values are strings of a standard form: bytes, and types of other crates.
//!
//! Their texts are read and written here and not by those crates, so that one text is judged alike for all types, in all
//! languages: as the rule `format` judges it.

mod bytes;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod moment;
#[cfg(test)]
#[cfg(all(feature = "chrono", feature = "jiff", feature = "time", feature = "uuid"))]
mod tests;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;

pub use bytes::Bytes;

use crate::contract::Format;
use crate::json::{Decode, Failed, Reader};

/// A type whose values are strings of a standard form.
trait Formatted: Sized {
    const FORMAT: Format;

    /// Reads a text of that form; `None` if the type cannot represent it, or not so that it can be written back.
    fn of(text: &str) -> Option<Self>;

    /// Returns the text. It is of the form if the value can be sent.
    fn text(&self) -> String;

    /// Whether the text is of the form.
    fn is_writable(&self) -> bool;
}

/// Whether the type can represent a text of its form.
fn accepts<T: Formatted>(text: &str) -> bool {
    T::of(text).is_some()
}

fn decode<T: Formatted>(reader: &mut Reader<'_>) -> Decode<T> {
    reader.peek();
    let start = reader.position();
    let text = reader.string()?;
    let value = if T::FORMAT.is_match(&text) { T::of(&text) } else { None };
    value.ok_or_else(|| {
        reader.rewind(start);
        Failed
    })
}

/// Makes a type with [`Formatted`] a field type.
macro_rules! field_type {
    ($type:ty, $name:literal) => {
        impl crate::field::Field<'_> for $type {
            const KINDS: crate::contract::Kinds = crate::contract::Kinds::STRING;

            fn decode(reader: &mut crate::json::Reader<'_>) -> crate::json::Decode<Self> {
                crate::field::formatted::decode(reader)
            }

            fn encode(&self, writer: &mut crate::json::Writer<'_>) {
                writer.string(&crate::field::formatted::Formatted::text(self));
            }

            fn is_valid_value(&self) -> bool {
                crate::field::formatted::Formatted::is_writable(self)
            }

            fn describe() -> &'static crate::contract::Shape {
                const {
                    &crate::contract::Shape::Formatted {
                        format: <Self as crate::field::formatted::Formatted>::FORMAT,
                        type_name: $name,
                        accepts: crate::field::formatted::accepts::<Self>,
                    }
                }
            }

            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&crate::field::formatted::Formatted::text(self))
            }
        }

        impl crate::field::owned::IntoOwned for $type {
            type Owned = Self;

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}

/// Makes a date, of which each has one text, the key of a map too.
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
macro_rules! key_type {
    ($type:ty) => {
        impl<'de> crate::field::MapKey<'de> for $type {
            fn from_key(key: std::borrow::Cow<'de, str>) -> Option<Self> {
                let format = <Self as crate::field::formatted::Formatted>::FORMAT;
                if format.is_match(&key) { crate::field::formatted::Formatted::of(&key) } else { None }
            }

            fn to_key(&self) -> std::borrow::Cow<'_, str> {
                crate::field::formatted::Formatted::text(self).into()
            }

            fn is_valid_key(&self) -> bool {
                crate::field::formatted::Formatted::is_writable(self)
            }

            fn describe() -> &'static crate::contract::Shape {
                <Self as crate::field::Field<'_>>::describe()
            }
        }
    };
}

use field_type;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
use key_type;

//! The string types that serde reads: owned or borrowed.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A choice of string type.
pub(crate) trait Form {
    /// A string from a text that lives for `'t`.
    type Text<'t>: Deserialize<'t> + Serialize + Ord;
}

/// `String`.
pub(crate) struct Owned;

/// A slice of the text, unless it has escapes.
pub(crate) struct Borrowing;

impl Form for Owned {
    type Text<'t> = String;
}

impl Form for Borrowing {
    type Text<'t> = Borrowed<'t>;
}

/// A `Cow` that serde can borrow into. Serde's own impl for `Cow` does so only with an attribute on the field, which
/// a generic field cannot have.
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub(crate) struct Borrowed<'t>(Cow<'t, str>);

impl<'de: 't, 't> Deserialize<'de> for Borrowed<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl<'de> Visitor<'de> for Text {
            type Value = Cow<'de, str>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Cow::Borrowed(text))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Cow::Owned(text.to_owned()))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
                Ok(Cow::Owned(text))
            }
        }

        deserializer.deserialize_str(Text).map(Borrowed)
    }
}

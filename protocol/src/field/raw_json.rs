//! JSON kept as its original text.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Field;
use super::decode_owned::decode_owned;
use super::owned::IntoOwned;
use crate::contract::{Kinds, Shape, UnknownFields};
use crate::error::Error;
use crate::json::{Decode, Reader, Writer};
use crate::serde::{from_serde, to_serde};

/// Any JSON value, kept as its original text and written back byte for byte.
///
/// Equality is that of the text: `1.0` and `1` differ. The text is always valid JSON, without
/// surrounding whitespace.
///
/// Through serde, the text is preserved if the other side is `serde_json` reading or writing text. Other formats
/// receive the value: 64-bit integers and floats; a number whose digits do not round-trip through a float is an error.
/// Values read from other formats are converted to JSON.
///
/// ```
/// use protocol::RawJson;
///
/// let raw = RawJson::new(r#" {"any": ["thing", 1.50]} "#)?;
/// assert_eq!(raw.as_str(), r#"{"any": ["thing", 1.50]}"#);
/// # Ok::<(), protocol::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RawJson {
    text: Box<str>,
    /// The nesting depth of the text, to prevent nesting it deeper than can be read.
    depth: u32,
}

impl RawJson {
    /// Parses a JSON text and keeps it.
    ///
    /// # Errors
    ///
    /// One issue, `syntax` or `too_deep`, if the text is not JSON.
    pub fn new(text: impl AsRef<str>) -> Result<Self, Error> {
        decode_owned::<Self>(text.as_ref(), UnknownFields::Ignore)
    }

    /// Returns the JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Keeps text that a reader has accepted.
    pub(crate) fn passed(text: &str) -> Self {
        Self { text: text.into(), depth: depth(text) }
    }
}

/// Returns the nesting depth of a valid JSON text.
fn depth(text: &str) -> u32 {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0_u32, 0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

impl fmt::Debug for RawJson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "RawJson({})", self.text)
    }
}

impl fmt::Display for RawJson {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl Field<'_> for RawJson {
    const KINDS: Kinds = Kinds::ANY;

    fn decode(reader: &mut Reader<'_>) -> Decode<Self> {
        reader.skip_value().map(Self::passed)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        writer.raw(&self.text, self.depth);
    }

    fn describe() -> &'static Shape {
        &Shape::RawJson
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        to_serde::text(&self.text, serializer)
    }
}

impl IntoOwned for RawJson {
    type Owned = Self;

    fn into_owned(self) -> Self {
        self
    }
}

impl Serialize for RawJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Field::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_serde::deserialize(deserializer, |text| decode_owned::<Self>(text, UnknownFields::Ignore))
    }
}

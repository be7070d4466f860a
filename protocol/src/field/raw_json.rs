//! JSON kept as the text it came as.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Field;
use super::decode_owned::decode_owned;
use super::owned::IntoOwned;
use crate::contract::{Shape, UnknownFields};
use crate::error::Error;
use crate::json::{Decode, Reader, Writer};
use crate::serde::{from_serde, to_serde};

/// Any JSON value, kept as the text it came as and written back byte for byte.
///
/// Equal if the texts are equal: `1.0` and `1` are two. The text is always valid JSON, without white
/// space around it.
///
/// Through serde it stays as it is where the other side is `serde_json` reading or writing text. To another format it goes as a
/// value: integers of 64 bits, and floats; a number that a float does not hold to its last digit is an error. What another format
/// hands over is written down as JSON.
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
    /// How many levels deep it is, so that it is not put deeper than can be read.
    depth: u32,
}

impl RawJson {
    /// Keeps a JSON text.
    ///
    /// # Errors
    ///
    /// One issue, `syntax` or `too_deep`, if the text is not JSON.
    pub fn new(text: impl AsRef<str>) -> Result<Self, Error> {
        decode_owned::<Self>(text.as_ref(), UnknownFields::Ignore)
    }

    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Keeps text that a reader has passed.
    pub(crate) fn passed(text: &str) -> Self {
        Self { text: text.into(), depth: depth(text) }
    }
}

/// How many levels deep a valid JSON text is.
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

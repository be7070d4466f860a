//! Values whose tags are not declared, kept whole: messages of a protocol, or of an enum whose variants hold something.

use serde::Serializer;
use serde::ser::SerializeStruct;

use crate::field::Field;
use crate::field::raw_json::RawJson;
use crate::json::{Decode, Reader, Writer};

/// A value whose tag is not declared: its tag and its unchanged payload.
///
/// Under `#[protocol(unknown = capture)]`, `Message::Unknown` holds a message of an undeclared type and writes it back
/// byte for byte. So does `#[other] Other(Unknown)` in an enum whose variants hold something; its payload is the whole
/// object, with the tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    tag: Box<str>,
    payload: Option<RawJson>,
}

impl Unknown {
    /// Returns the value of the tag key; an integer in digits.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Returns the JSON text of the payload; `null` if the content key was absent.
    #[must_use]
    pub fn payload(&self) -> &str {
        self.payload.as_ref().map_or("null", RawJson::as_str)
    }

    /// Reads and keeps the payload.
    #[doc(hidden)]
    pub fn decode(tag: impl Into<String>, reader: &mut Reader<'_>) -> Decode<Self> {
        let payload = Some(RawJson::decode(reader)?);
        Ok(Self { tag: tag.into().into_boxed_str(), payload })
    }

    /// Creates a message without a payload.
    #[doc(hidden)]
    #[must_use]
    pub fn without_content(tag: impl Into<String>) -> Self {
        Self { tag: tag.into().into_boxed_str(), payload: None }
    }

    /// Whether the message came with a payload.
    #[doc(hidden)]
    #[must_use]
    pub const fn has_content(&self) -> bool {
        self.payload.is_some()
    }

    /// Writes the payload as a value of its own.
    #[doc(hidden)]
    pub fn encode_payload(&self, writer: &mut Writer<'_>) {
        self.payload.encode(writer);
    }

    /// Passes the payload to serde as a value of its own.
    #[doc(hidden)]
    pub fn serialize_payload<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.payload {
            Some(payload) => Field::serialize(payload, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Always true: the payload was JSON when it was read.
    #[doc(hidden)]
    #[must_use]
    pub const fn is_valid(&self) -> bool {
        true
    }

    #[doc(hidden)]
    pub fn encode_content(&self, writer: &mut Writer<'_>) {
        self.payload.encode(writer);
    }

    #[doc(hidden)]
    pub fn serialize_content<S: SerializeStruct>(&self, key: &'static str, envelope: &mut S) -> Result<(), S::Error> {
        match &self.payload {
            Some(payload) => envelope.serialize_field(key, payload),
            None => envelope.skip_field(key),
        }
    }
}

/// The selection made by a tag in a protocol that captures unknown types.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selected<T> {
    /// A declared type.
    Known(T),
    /// Another tag.
    Unknown(String),
}

impl<T> Selected<T> {
    /// Returns the known type if there is one, and otherwise the tag.
    pub fn of(known: Option<T>, tag: &str) -> Self {
        known.map_or_else(|| Self::Unknown(tag.to_owned()), Self::Known)
    }
}

//! Strings and characters as fields.

use std::borrow::Cow;

use serde::Serializer;

use super::{Bounds, Field, MapKey};
use crate::contract::{Kinds, Shape};
use crate::json::{Decode, Failed, Reader, Writer, single_char};

impl<'de> Field<'de> for String {
    const KINDS: Kinds = Kinds::STRING;

    // Inlined into the function that reads a struct: pointer and length are then returned in registers and not copied.
    #[inline]
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        match reader.plain_boxed_string() {
            Some(plain) => Ok(plain.into()),
            None => reader.other_owned_string(),
        }
    }

    #[inline]
    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        let most = bounds.most.saturating_mul(4);
        // In most messages, less text is left than the string may hold.
        if reader.remaining() <= most { Self::decode(reader) } else { decode_at_most(most, reader) }
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        writer.string(self);
    }

    fn describe() -> &'static Shape {
        &Shape::String
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

/// Reads a string of at most `most` bytes. One with escapes is copied as a whole: it takes no more memory than its
/// text.
#[inline(never)]
fn decode_at_most(most: usize, reader: &mut Reader<'_>) -> Decode<String> {
    match reader.plain_string() {
        Some(plain) if plain.len() <= most => Ok(plain.to_owned()),
        Some(_) => Err(Failed),
        None => reader.other_owned_string(),
    }
}

impl<'de> MapKey<'de> for String {
    #[inline]
    fn from_key(key: Cow<'de, str>) -> Option<Self> {
        Some(key.into_owned())
    }

    fn to_key(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn describe() -> &'static Shape {
        &Shape::String
    }
}

impl<'de: 'a, 'a> Field<'de> for Cow<'a, str> {
    const KINDS: Kinds = Kinds::STRING;

    #[inline]
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        reader.string()
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        writer.string(self);
    }

    fn describe() -> &'static Shape {
        &Shape::String
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de: 'a, 'a> MapKey<'de> for Cow<'a, str> {
    #[inline]
    fn from_key(key: Cow<'de, str>) -> Option<Self> {
        Some(key)
    }

    fn to_key(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn describe() -> &'static Shape {
        &Shape::String
    }
}

impl<'de> Field<'de> for char {
    const KINDS: Kinds = Kinds::STRING;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        reader.peek();
        let start = reader.position();
        let text = reader.string()?;
        single_char(&text).ok_or_else(|| {
            reader.rewind(start);
            Failed
        })
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        writer.string(self.encode_utf8(&mut [0; 4]));
    }

    fn describe() -> &'static Shape {
        &Shape::Char
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_char(*self)
    }
}

impl<'de> MapKey<'de> for char {
    fn from_key(key: Cow<'de, str>) -> Option<Self> {
        single_char(&key)
    }

    fn to_key(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn describe() -> &'static Shape {
        &Shape::Char
    }
}

//! `serde_json::Value` as a field, read in the same pass as its surroundings.

use serde::{Serialize, Serializer};
use serde_json::{Map, Number, Value};

use super::Field;
use super::collections::encode_items;
use super::map::encode_entries;
use crate::contract::{Kinds, Shape};
use crate::json::{Decode, Failed, Reader, Writer};

impl Field<'_> for Value {
    const KINDS: Kinds = Kinds::ANY;

    fn decode(reader: &mut Reader<'_>) -> Decode<Self> {
        match reader.peek().ok_or(Failed)? {
            b'{' => object(reader).map(Self::Object),
            b'[' => Vec::decode(reader).map(Self::Array),
            b'"' => String::decode(reader).map(Self::String),
            b't' | b'f' => reader.bool().map(Self::Bool),
            b'n' => reader.null().map(|_| Self::Null),
            _ => number(reader).map(Self::Number),
        }
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        match self {
            Self::Null => writer.null(),
            Self::Bool(value) => writer.bool(*value),
            Self::Number(number) => writer.digits(format_args!("{number}")),
            Self::String(text) => writer.string(text),
            Self::Array(items) => encode_items(items, writer),
            Self::Object(entries) => encode_entries(entries.iter(), writer),
        }
    }

    fn describe() -> &'static Shape {
        &Shape::Value
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(self, serializer)
    }
}

/// Reads an object. A duplicate key is an error as in a map; in `serde_json`, the last one wins.
fn object(reader: &mut Reader<'_>) -> Decode<Map<String, Value>> {
    let mut entries = Map::new();
    let mut first = true;
    reader.begin_object()?;
    while reader.next_member(first)? {
        first = false;
        let key = reader.key()?.into_owned();
        if entries.insert(key, Value::decode(reader)?).is_some() {
            return Err(Failed);
        }
    }
    Ok(entries)
}

/// Reads a number as `serde_json` stores it: as text if `arbitrary_precision` is on.
fn number(reader: &mut Reader<'_>) -> Decode<Number> {
    reader.peek();
    let start = reader.position();
    serde_json::from_str(reader.number()?).map_err(|_| {
        reader.rewind(start);
        Failed
    })
}

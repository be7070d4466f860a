//! Maps as fields.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::BuildHasher;

use serde::Serializer;
use serde::ser::SerializeMap;

use super::collections::decode_inside;
use super::{Bounds, Field, HashKey, MapKey, SortedKey};
use crate::contract::Shape;
use crate::json::{Decode, Failed, Reader, Writer};

/// Reads entries; `insert` reads the value of a key, and gives what stood under the key before, which fails.
fn decode_entries<'de, K: MapKey<'de>, V: Field<'de>>(
    reader: &mut Reader<'de>,
    mut insert: impl FnMut(K, &mut Reader<'de>) -> Decode<Option<V>>,
) -> Decode<()> {
    let mut more = reader.begin_fields()?;
    while more {
        let key_at = reader.position();
        let key = K::from_key(reader.key()?);
        let repeated = match key {
            Some(key) => insert(key, reader)?.is_some(),
            None => true,
        };
        if repeated {
            reader.rewind(key_at);
            return Err(Failed);
        }
        more = reader.next_field()?;
    }
    Ok(())
}

pub(super) fn encode_entries<'a, 'de, K: MapKey<'de> + 'a, V: Field<'de> + 'a>(
    entries: impl Iterator<Item = (&'a K, &'a V)>,
    writer: &mut Writer<'_>,
) {
    writer.object(|writer| {
        for (key, value) in entries {
            writer.key_of(&key.to_key());
            value.encode(writer);
        }
    });
}

fn serialize_entries<'a, 'de, K: MapKey<'de> + 'a, V: Field<'de> + 'a, S: Serializer>(
    entries: impl ExactSizeIterator<Item = (&'a K, &'a V)>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(entries.len()))?;
    for (key, value) in entries {
        map.serialize_entry(&*key.to_key(), &value.as_serialize())?;
    }
    map.end()
}

/// Keys and values may be sent, and no two keys have one name (only an open enum can hold a declared name in two ways).
fn are_valid<'a, 'de, K: MapKey<'de> + 'a, V: Field<'de> + 'a>(
    mut entries: impl Iterator<Item = (&'a K, &'a V)>,
) -> bool {
    let may_repeat = matches!(K::describe(), Shape::Enum(info) if info.open);
    let mut seen = HashSet::new();
    entries
        .all(|(key, value)| key.is_valid_key() && value.is_valid_value() && (!may_repeat || seen.insert(key.to_key())))
}

// Written out, not made by a macro: rustc shows these lines to whoever has a key that is none.

impl<'de, K: HashKey<'de>, V: Field<'de>, H: BuildHasher + Default> Field<'de> for HashMap<K, V, H> {
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        let mut map = Self::default();
        decode_entries(reader, |key, reader| Ok(map.insert(key, V::decode(reader)?)))?;
        Ok(map)
    }

    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        let mut map = Self::default();
        decode_entries(reader, |key, reader| {
            if map.len() == bounds.most {
                return Err(Failed);
            }
            Ok(map.insert(key, decode_inside(reader, bounds)?))
        })?;
        Ok(map)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        encode_entries(self.iter(), writer);
    }

    fn is_valid_value(&self) -> bool {
        are_valid(self.iter())
    }

    fn describe() -> &'static Shape {
        const { &Shape::Map { key: K::describe, value: V::describe } }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_entries(self.iter(), serializer)
    }
}

impl<'de, K: SortedKey<'de>, V: Field<'de>> Field<'de> for BTreeMap<K, V> {
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        let mut map = Self::default();
        decode_entries(reader, |key, reader| Ok(map.insert(key, V::decode(reader)?)))?;
        Ok(map)
    }

    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        let mut map = Self::default();
        decode_entries(reader, |key, reader| {
            if map.len() == bounds.most {
                return Err(Failed);
            }
            Ok(map.insert(key, decode_inside(reader, bounds)?))
        })?;
        Ok(map)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        encode_entries(self.iter(), writer);
    }

    fn is_valid_value(&self) -> bool {
        are_valid(self.iter())
    }

    fn describe() -> &'static Shape {
        const { &Shape::Map { key: K::describe, value: V::describe } }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_entries(self.iter(), serializer)
    }
}

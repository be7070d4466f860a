//! Lists, arrays and tuples as fields.

use serde::Serializer;
use serde::ser::{SerializeSeq, SerializeTuple};

use super::{Bounds, Field};
use crate::contract::{Kinds, Shape};
use crate::json::{Decode, Failed, Reader, Writer};

fn decode_items<'de>(reader: &mut Reader<'de>, mut item: impl FnMut(&mut Reader<'de>) -> Decode<()>) -> Decode<()> {
    reader.begin_array()?;
    let mut first = true;
    while reader.next_item(first)? {
        item(reader)?;
        first = false;
    }
    Ok(())
}

/// Reads at most `most` items, each by `decode`.
fn decode_at_most<'de, T>(
    most: usize,
    reader: &mut Reader<'de>,
    items: &mut Vec<T>,
    decode: impl Fn(&mut Reader<'de>) -> Decode<T>,
) -> Decode<()> {
    decode_items(reader, |reader| {
        if items.len() == most {
            return Err(Failed);
        }
        items.push(decode(reader)?);
        Ok(())
    })
}

/// Reads an item of a bounded container.
pub(super) fn decode_inside<'de, T: Field<'de>>(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<T> {
    match bounds.inside {
        Some(inside) => T::decode_within(reader, inside),
        None => T::decode(reader),
    }
}

pub(super) fn encode_items<'de, T: Field<'de>>(items: &[T], writer: &mut Writer<'_>) {
    writer.array(|writer| {
        for item in items {
            writer.item();
            item.encode(writer);
        }
    });
}

impl<'de, T: Field<'de>> Field<'de> for Vec<T> {
    const KINDS: Kinds = Kinds::ARRAY;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        let mut items = Self::new();
        decode_items(reader, |reader| {
            items.push(T::decode(reader)?);
            Ok(())
        })?;
        Ok(items)
    }

    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        let mut items = Self::new();
        decode_at_most(bounds.most, reader, &mut items, |reader| decode_inside(reader, bounds))?;
        Ok(items)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        encode_items(self, writer);
    }

    fn is_valid_value(&self) -> bool {
        self.iter().all(T::is_valid_value)
    }

    fn describe() -> &'static Shape {
        const { &Shape::List { item: T::describe, length: None } }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(T::as_serialize))
    }
}

impl<'de, T: Field<'de>, const N: usize> Field<'de> for [T; N] {
    const KINDS: Kinds = Kinds::ARRAY;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        Self::decode_within(reader, &Bounds { most: N, inside: None })
    }

    fn decode_within(reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<Self> {
        reader.peek();
        let start = reader.position();
        let mut items = Vec::with_capacity(N);
        decode_at_most(N, reader, &mut items, |reader| decode_inside(reader, bounds))?;
        Self::try_from(items).map_err(|_| {
            reader.rewind(start);
            Failed
        })
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        encode_items(self, writer);
    }

    fn is_valid_value(&self) -> bool {
        self.iter().all(T::is_valid_value)
    }

    fn describe() -> &'static Shape {
        const { &Shape::List { item: T::describe, length: Some(N) } }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(N))?;
        for item in self {
            list.serialize_element(&item.as_serialize())?;
        }
        list.end()
    }
}

macro_rules! tuples {
    ($($length:literal: $($item:ident $index:tt)*;)*) => {$(
        impl<'de, $($item: Field<'de>),*> Field<'de> for ($($item,)*) {
            const KINDS: Kinds = Kinds::ARRAY;

            fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
                reader.begin_array()?;
                let items = ($({
                    if !reader.next_item($index == 0)? {
                        return Err(Failed);
                    }
                    $item::decode(reader)?
                },)*);
                if reader.next_item(false)? { Err(Failed) } else { Ok(items) }
            }

            fn encode(&self, writer: &mut Writer<'_>) {
                writer.array(|writer| {
                    $(
                        writer.item();
                        self.$index.encode(writer);
                    )*
                });
            }

            fn is_valid_value(&self) -> bool {
                $(self.$index.is_valid_value())&&*
            }

            fn describe() -> &'static Shape {
                const { &Shape::Tuple(&[$($item::describe),*]) }
            }

            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut tuple = serializer.serialize_tuple($length)?;
                $(tuple.serialize_element(&self.$index.as_serialize())?;)*
                tuple.end()
            }
        }
    )*};
}

tuples! {
    1: A 0;
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
}

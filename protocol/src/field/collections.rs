//! Lists, arrays and tuples as fields.

use serde::Serializer;
use serde::ser::{SerializeSeq, SerializeTuple};

use super::Field;
use crate::contract::Shape;
use crate::json::{Decode, Failed, Reader, Writer};

fn decode_items<'de, T: Field<'de>>(reader: &mut Reader<'de>, mut push: impl FnMut(T) -> Decode<()>) -> Decode<()> {
    reader.begin_array()?;
    let mut first = true;
    while reader.next_item(first)? {
        push(T::decode(reader)?)?;
        first = false;
    }
    Ok(())
}

fn encode_items<'de, T: Field<'de>>(items: &[T], writer: &mut Writer<'_>) {
    writer.begin_array();
    for item in items {
        writer.item();
        item.encode(writer);
    }
    writer.end_array();
}

impl<'de, T: Field<'de>> Field<'de> for Vec<T> {
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        let mut items = Self::new();
        decode_items(reader, |item| {
            items.push(item);
            Ok(())
        })?;
        Ok(items)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        encode_items(self, writer);
    }

    fn is_valid(&self) -> bool {
        self.iter().all(T::is_valid)
    }

    fn describe() -> &'static Shape {
        const { &Shape::List { item: T::describe, length: None } }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(T::as_serialize))
    }
}

impl<'de, T: Field<'de>, const N: usize> Field<'de> for [T; N] {
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        reader.peek();
        let start = reader.position();
        let mut items = Vec::with_capacity(N);
        decode_items(reader, |item| {
            if items.len() < N {
                items.push(item);
                Ok(())
            } else {
                Err(Failed)
            }
        })?;
        Self::try_from(items).map_err(|_| {
            reader.rewind(start);
            Failed
        })
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        encode_items(self, writer);
    }

    fn is_valid(&self) -> bool {
        self.iter().all(T::is_valid)
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
                writer.begin_array();
                $(
                    writer.item();
                    self.$index.encode(writer);
                )*
                writer.end_array();
            }

            fn is_valid(&self) -> bool {
                $(self.$index.is_valid())&&*
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

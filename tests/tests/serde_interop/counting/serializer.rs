//! The serializer that counts fields.

use std::fmt::Display;

use serde::Serialize;
use serde::ser::{self, Impossible};

/// A serializer that checks the number of fields against what was announced, in nested values too.
pub(super) struct Counting;

/// The number differs from what was announced.
#[derive(Debug)]
pub(super) struct Miscounted(String);

impl Display for Miscounted {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Miscounted {}

impl ser::Error for Miscounted {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

pub(super) type Outcome = Result<(), Miscounted>;

/// What is still missing from a compound value.
pub(super) struct Rest {
    name: &'static str,
    left: Option<usize>,
}

impl Rest {
    fn one<T: Serialize + ?Sized>(&mut self, value: &T) -> Outcome {
        if let Some(left) = &mut self.left {
            *left = left.checked_sub(1).ok_or_else(|| Miscounted(format!("{} has more than announced", self.name)))?;
        }
        value.serialize(Counting)
    }

    fn done(self) -> Outcome {
        match self.left {
            None | Some(0) => Ok(()),
            Some(left) => Err(Miscounted(format!("{} has {left} fewer than announced", self.name))),
        }
    }
}

impl ser::SerializeStruct for Rest {
    type Ok = ();
    type Error = Miscounted;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Outcome {
        self.one(value)
    }

    fn end(self) -> Outcome {
        self.done()
    }
}

impl ser::SerializeSeq for Rest {
    type Ok = ();
    type Error = Miscounted;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Outcome {
        self.one(value)
    }

    fn end(self) -> Outcome {
        self.done()
    }
}

impl ser::SerializeTuple for Rest {
    type Ok = ();
    type Error = Miscounted;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Outcome {
        self.one(value)
    }

    fn end(self) -> Outcome {
        self.done()
    }
}

impl ser::SerializeMap for Rest {
    type Ok = ();
    type Error = Miscounted;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Outcome {
        self.one(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Outcome {
        value.serialize(Counting)
    }

    fn end(self) -> Outcome {
        self.done()
    }
}

macro_rules! scalars {
    ($($method:ident: $type:ty)*) => {$(
        fn $method(self, _: $type) -> Outcome {
            Ok(())
        }
    )*};
}

impl ser::Serializer for Counting {
    type Ok = ();
    type Error = Miscounted;
    type SerializeSeq = Rest;
    type SerializeTuple = Rest;
    type SerializeTupleStruct = Impossible<(), Miscounted>;
    type SerializeTupleVariant = Impossible<(), Miscounted>;
    type SerializeMap = Rest;
    type SerializeStruct = Rest;
    type SerializeStructVariant = Impossible<(), Miscounted>;

    scalars! {
        serialize_bool: bool serialize_i8: i8 serialize_i16: i16 serialize_i32: i32 serialize_i64: i64 serialize_u8: u8 serialize_u16: u16
        serialize_u32: u32 serialize_u64: u64 serialize_f32: f32 serialize_f64: f64 serialize_char: char serialize_str: &str serialize_bytes: &[u8]
        serialize_unit_struct: &'static str
    }

    fn serialize_none(self) -> Outcome {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Outcome {
        value.serialize(Self)
    }

    fn serialize_unit(self) -> Outcome {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Outcome {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Outcome {
        value.serialize(Self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Outcome {
        value.serialize(Self)
    }

    fn serialize_seq(self, left: Option<usize>) -> Result<Rest, Miscounted> {
        Ok(Rest { name: "a list", left })
    }

    fn serialize_tuple(self, left: usize) -> Result<Rest, Miscounted> {
        Ok(Rest { name: "a tuple", left: Some(left) })
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Miscounted> {
        Err(ser::Error::custom("a tuple struct"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Miscounted> {
        Err(ser::Error::custom("a tuple variant"))
    }

    fn serialize_map(self, left: Option<usize>) -> Result<Rest, Miscounted> {
        Ok(Rest { name: "a map", left })
    }

    fn serialize_struct(self, name: &'static str, left: usize) -> Result<Rest, Miscounted> {
        Ok(Rest { name, left: Some(left) })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Miscounted> {
        Err(ser::Error::custom("a struct variant"))
    }
}

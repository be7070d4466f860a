//! `#[field(is = "2.0")]`: constants, which are always there and always the same.

use std::marker::PhantomData;

use serde::Serializer;

use super::Field;
use crate::contract::{Constant, Kinds, Shape};
use crate::json::{Decode, Failed, Reader, Writer};

/// A type that stands for a declared constant; the macros declare one for each field under `is`.
#[doc(hidden)]
pub trait DeclaredConstant {
    /// The constant.
    const CONSTANT: Constant;
}

/// What a constant is on the wire. The user's field is `()`.
#[doc(hidden)]
#[derive(Debug)]
pub struct Is<C>(PhantomData<C>);

impl<C> Is<C> {
    /// The constant to be written.
    pub const VALUE: Self = Self(PhantomData);

    /// Returns the value of the user's field once the constant has been read.
    pub const fn read(self) {}
}

impl<'de, C: DeclaredConstant> Field<'de> for Is<C> {
    const KINDS: Kinds = match C::CONSTANT {
        Constant::Text(_) => Kinds::STRING,
        Constant::Integer(_) => Kinds::NUMBER,
        Constant::Bool(_) => Kinds::BOOLEAN,
    };

    #[inline]
    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        let is_there = match C::CONSTANT {
            Constant::Text(wanted) => reads_text(reader, wanted),
            Constant::Integer(wanted) => reader.integer(wanted, wanted).map(|_| true),
            Constant::Bool(wanted) => reader.bool().map(|value| value == wanted),
        };
        if is_there? { Ok(Self::VALUE) } else { Err(Failed) }
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        match C::CONSTANT {
            Constant::Text(text) => writer.string(text),
            Constant::Integer(number) => writer.integer(number),
            Constant::Bool(value) => writer.bool(value),
        }
    }

    fn describe() -> &'static Shape {
        const { &Shape::Constant(C::CONSTANT) }
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match C::CONSTANT {
            Constant::Text(text) => serializer.serialize_str(text),
            Constant::Integer(number) => serializer.serialize_i64(number),
            Constant::Bool(value) => serializer.serialize_bool(value),
        }
    }
}

/// Reads a string and returns whether it is this one.
fn reads_text(reader: &mut Reader<'_>, wanted: &str) -> Decode<bool> {
    reader.string().map(|text| text == wanted)
}

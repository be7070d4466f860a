//! Booleans, integers and floats as fields.
#![allow(clippy::cast_lossless, reason = "the bounds are constants, in which `From` cannot be called")]

use std::borrow::Cow;
use std::str::FromStr;

use serde::Serializer;

use super::{Bounds, Field, MapKey};
use crate::contract::{Kinds, Shape};
use crate::json::{Decode, Failed, MAX_SAFE, Reader, Writer};

impl<'de> Field<'de> for bool {
    const KINDS: Kinds = Kinds::BOOLEAN;

    fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
        reader.bool()
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        writer.bool(*self);
    }

    fn describe() -> &'static Shape {
        &Shape::Bool
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self)
    }
}

/// Returns the integer that is written as exactly these digits.
fn canonical<T: FromStr + itoa::Integer + Copy>(digits: &str) -> Option<T> {
    digits.parse::<T>().ok().filter(|number| itoa::Buffer::new().format(*number) == digits)
}

macro_rules! integers {
    ($($type:ty: $min:expr, $max:expr, $serialize:ident;)*) => {$(
        impl<'de> Field<'de> for $type {
            const KINDS: Kinds = Kinds::NUMBER;

            fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
                let number = reader.integer($min, $max)?;
                Self::try_from(number).map_err(|_| Failed)
            }

            fn encode(&self, writer: &mut Writer<'_>) {
                writer.integer(*self);
            }

            fn is_valid_value(&self) -> bool {
                i64::try_from(*self).is_ok_and(|number| ($min..=$max).contains(&number))
            }

            fn describe() -> &'static Shape {
                const { &Shape::Integer { min: $min as i128, max: $max as i128 } }
            }

            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$serialize(*self)
            }

            fn decode_from_string(contents: &mut Reader<'de>, _bounds: Option<&Bounds>) -> Decode<Self> {
                let digits = contents.rest();
                canonical(digits).ok_or(Failed)
            }

            fn encode_as_string(&self, writer: &mut Writer<'_>) {
                writer.digits(format_args!("\"{self}\""));
            }

            fn is_valid_as_string(&self) -> bool {
                true
            }

            fn describe_as_string() -> &'static Shape {
                const { &Shape::IntegerString { min: <$type>::MIN as i128, max: <$type>::MAX as i128 } }
            }

            fn serialize_as_string<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> MapKey<'de> for $type {
            fn from_key(key: Cow<'de, str>) -> Option<Self> {
                // Only the canonical spelling, so that each number is exactly one key.
                canonical::<Self>(&key).filter(Field::is_valid_value)
            }

            fn to_key(&self) -> Cow<'_, str> {
                Cow::Owned(self.to_string())
            }

            fn encode_key(&self, writer: &mut Writer<'_>) {
                writer.key_of_integer(*self);
            }

            fn is_valid_key(&self) -> bool {
                Field::is_valid_value(self)
            }

            fn describe() -> &'static Shape {
                <Self as Field<'static>>::describe()
            }
        }
    )*};
}

integers! {
    u8: 0, u8::MAX as i64, serialize_u8;
    u16: 0, u16::MAX as i64, serialize_u16;
    u32: 0, u32::MAX as i64, serialize_u32;
    u64: 0, MAX_SAFE, serialize_u64;
    i8: i8::MIN as i64, i8::MAX as i64, serialize_i8;
    i16: i16::MIN as i64, i16::MAX as i64, serialize_i16;
    i32: i32::MIN as i64, i32::MAX as i64, serialize_i32;
    i64: -MAX_SAFE, MAX_SAFE, serialize_i64;
}

macro_rules! floats {
    ($($type:ty: $read:ident, $shape:ident, $serialize:ident;)*) => {$(
        impl<'de> Field<'de> for $type {
            const KINDS: Kinds = Kinds::NUMBER;

            fn decode(reader: &mut Reader<'de>) -> Decode<Self> {
                reader.$read()
            }

            fn encode(&self, writer: &mut Writer<'_>) {
                if self.is_finite() {
                    writer.float(*self);
                } else {
                    writer.not_finite();
                }
            }

            fn is_valid_value(&self) -> bool {
                self.is_finite()
            }

            fn describe() -> &'static Shape {
                &Shape::$shape
            }

            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.$serialize(*self)
            }
        }
    )*};
}

floats! {
    f32: float32, Float32, serialize_f32;
    f64: float64, Float64, serialize_f64;
}

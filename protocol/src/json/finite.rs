//! Detects NaN and infinities in values of serde, for which `serde_json` writes `null`.

use std::fmt::{self, Display};

use serde::Serialize;
use serde::ser::{self, Serializer};

/// Whether no float in the value, as its `Serialize` presents it, is NaN or infinite.
pub(super) fn is_finite<T: Serialize + ?Sized>(value: &T) -> bool {
    // Other errors are left to the real serializer.
    !matches!(value.serialize(Finite), Err(Stopped::NotFinite))
}

/// A serializer that writes nothing and stops at the first NaN or infinity.
struct Finite;

#[derive(Debug)]
enum Stopped {
    NotFinite,
    ByTheType,
}

impl Display for Stopped {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("stopped")
    }
}

impl std::error::Error for Stopped {}

impl ser::Error for Stopped {
    fn custom<T: Display>(_message: T) -> Self {
        Self::ByTheType
    }
}

macro_rules! always_finite {
    ($($serialize:ident($($argument:ty),*);)*) => {$(
        fn $serialize(self $(, _: $argument)*) -> Result<(), Stopped> {
            Ok(())
        }
    )*};
}

macro_rules! containers {
    ($($serialize:ident($($argument:ty),*);)*) => {$(
        fn $serialize(self $(, _: $argument)*) -> Result<Self, Stopped> {
            Ok(self)
        }
    )*};
}

impl Serializer for Finite {
    type Ok = ();
    type Error = Stopped;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    always_finite! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
    }

    containers! {
        serialize_seq(Option<usize>);
        serialize_tuple(usize);
        serialize_tuple_struct(&'static str, usize);
        serialize_tuple_variant(&'static str, u32, &'static str, usize);
        serialize_map(Option<usize>);
        serialize_struct(&'static str, usize);
        serialize_struct_variant(&'static str, u32, &'static str, usize);
    }

    fn serialize_f32(self, value: f32) -> Result<(), Stopped> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Stopped> {
        if value.is_finite() { Ok(()) } else { Err(Stopped::NotFinite) }
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Stopped> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Stopped> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Stopped> {
        value.serialize(self)
    }
}

macro_rules! elements {
    ($($container:ident: $serialize:ident($($key:ty)?);)*) => {$(
        impl ser::$container for Finite {
            type Ok = ();
            type Error = Stopped;

            fn $serialize<T: Serialize + ?Sized>(&mut self $(, _: $key)?, value: &T) -> Result<(), Stopped> {
                value.serialize(Self)
            }

            fn end(self) -> Result<(), Stopped> {
                Ok(())
            }
        }
    )*};
}

elements! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeStruct: serialize_field(&'static str);
    SerializeStructVariant: serialize_field(&'static str);
}

impl ser::SerializeMap for Finite {
    type Ok = ();
    type Error = Stopped;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, _key: &T) -> Result<(), Stopped> {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Stopped> {
        value.serialize(Self)
    }

    fn end(self) -> Result<(), Stopped> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn finds_non_finite_numbers_at_any_depth() {
        assert!(is_finite(&(1.0, "NaN", [Some(2.5_f32), None], BTreeMap::from([("a", vec![0.0])]))));
        assert!(!is_finite(&f64::NAN));
        assert!(!is_finite(&(1, Some(f32::INFINITY))));
        assert!(!is_finite(&BTreeMap::from([("a", vec![0.0, f64::NEG_INFINITY])])));
    }
}

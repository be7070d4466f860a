//! Values that come through serde: written down as JSON text, which the codec then reads.
//!
//! So wire names, strictness and validation are the same through either door.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use crate::Error;
use crate::json::{Reader, Writer};

/// The key under which `serde_json` hands out numbers when its `arbitrary_precision` feature is on.
const NUMBER_TOKEN: &str = "$serde_json::private::Number";

/// Writes down what a self-describing format holds and has it read.
pub(crate) fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<T, D::Error> {
    let mut text = Vec::new();
    let mut writer = Writer::new(&mut text);
    Value(&mut writer).deserialize(deserializer)?;
    let unwritable = writer.unwritable();
    let text = String::from_utf8(text).map_err(D::Error::custom)?;
    let value = read(&text).map_err(|error| D::Error::custom(error.without_positions()))?;
    // Where any JSON is taken, NaN would be taken for the number that stands for it in the text.
    match unwritable {
        None => Ok(value),
        Some(reason) => Err(D::Error::custom(crate::diagnose::unwritable(reason, text.as_bytes(), None))),
    }
}

/// Writes down one value.
struct Value<'w, 'b>(&'w mut Writer<'b>);

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Value<'_, '_> {
    /// Stops before a hostile nesting exhausts the stack.
    fn check_depth<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.0.is_too_deep() { Err(E::custom("the message is nested deeper than 127 levels")) } else { Ok(()) }
    }
}

macro_rules! integers {
    ($($visit:ident: $type:ty)*) => {$(
        fn $visit<E>(self, value: $type) -> Result<(), E> {
            self.0.integer(value);
            Ok(())
        }
    )*};
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value that JSON can hold")
    }

    integers! { visit_i64: i64 visit_u64: u64 visit_i128: i128 visit_u128: u128 }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.0.bool(value);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        if value.is_finite() {
            self.0.float(value);
        } else {
            self.0.not_finite();
        }
        Ok(())
    }

    fn visit_f32<E>(self, value: f32) -> Result<(), E> {
        if value.is_finite() {
            self.0.float(value);
        } else {
            self.0.not_finite();
        }
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.0.string(value);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.0.begin_array();
        self.check_depth()?;
        while items.next_element_seed(Item(&mut *self.0))?.is_some() {}
        self.0.end_array();
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let mut key = entries.next_key_seed(Key)?;
        if key.as_deref() == Some(NUMBER_TOKEN) && numbers_come_as_text() {
            let digits: String = entries.next_value()?;
            if is_number(&digits) {
                self.0.digits(format_args!("{digits}"));
                return Ok(());
            }
            return Err(A::Error::custom("a number that is none"));
        }
        self.0.begin_object();
        self.check_depth()?;
        while let Some(name) = key {
            self.0.key_of(&name);
            entries.next_value_seed(Value(&mut *self.0))?;
            key = entries.next_key_seed(Key)?;
        }
        self.0.end_object();
        Ok(())
    }
}

/// An item of a list: its comma is only written once it is known that there is one.
struct Item<'w, 'b>(&'w mut Writer<'b>);

impl<'de> DeserializeSeed<'de> for Item<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.item();
        Value(self.0).deserialize(deserializer)
    }
}

/// A key, as the string that JSON asks for: integers become their digits.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(self)
    }
}

macro_rules! keys {
    ($($visit:ident: $type:ty)*) => {$(
        fn $visit<E>(self, value: $type) -> Result<String, E> {
            Ok(value.to_string())
        }
    )*};
}

impl<'de> Visitor<'de> for Key {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key that JSON can hold")
    }

    keys! { visit_str: &str visit_bool: bool visit_i64: i64 visit_u64: u64 visit_i128: i128 visit_u128: u128 }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        self.deserialize(deserializer)
    }
}

/// Some crate in the build has switched on `arbitrary_precision`: only then does `serde_json` keep a
/// number beyond all floats.
pub(crate) fn numbers_come_as_text() -> bool {
    serde_json::from_str::<serde_json::Number>("1e400").is_ok()
}

fn is_number(digits: &str) -> bool {
    let mut reader = Reader::new(digits);
    reader.number().is_ok_and(|number| number.len() == digits.len())
}

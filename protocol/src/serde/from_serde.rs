//! Reads values through serde: converts them to JSON text, which the codec then reads.
//!
//! So wire names, strictness and validation are the same either way. `serde_json` provides the original text, so the
//! value is preserved exactly.

use std::any::type_name;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use crate::error::Error;
use crate::json::{Reader, Writer};

/// The key under which `serde_json` presents numbers when its `arbitrary_precision` feature is on.
const NUMBER_TOKEN: &str = "$serde_json::private::Number";

/// The type name by which `serde_json` recognises a request for the text of a value, and the key under which it
/// presents it.
const TEXT_TOKEN: &str = "$serde_json::private::RawValue";

/// Converts a value of a self-describing format to JSON text, or obtains its text from `serde_json`, and reads it.
pub(crate) fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    read: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<T, D::Error> {
    let mut text = String::new();
    let mut writer = Writer::new(&mut text);
    if type_name::<D::Error>() == type_name::<serde_json::Error>() {
        // The buffers of `serde_json` and serde no longer have the text and present a value instead.
        deserializer.deserialize_newtype_struct(TEXT_TOKEN, Value { writer: &mut writer, may_be_text: true })?;
    } else {
        Value::of(&mut writer).deserialize(deserializer)?;
    }
    let unwritable = writer.unwritable();
    let value = read(&text).map_err(|error| D::Error::custom(error.without_positions()))?;
    // A type that accepts any JSON would accept the number that represents NaN in the text.
    match unwritable {
        None => Ok(value),
        Some(reason) => Err(D::Error::custom(crate::diagnose::unwritable(reason, &text, None, None))),
    }
}

/// Writes one value.
struct Value<'w, 'b> {
    writer: &'w mut Writer<'b>,
    /// Whether the text of the value was requested.
    may_be_text: bool,
}

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'w, 'b> Value<'w, 'b> {
    const fn of(writer: &'w mut Writer<'b>) -> Self {
        Self { writer, may_be_text: false }
    }

    /// Fails before hostile nesting exhausts the stack.
    fn check_depth<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.writer.is_too_deep() { Err(E::custom("the message is nested deeper than 127 levels")) } else { Ok(()) }
    }
}

macro_rules! integers {
    ($($visit:ident: $type:ty)*) => {$(
        fn $visit<E>(self, value: $type) -> Result<(), E> {
            self.writer.integer(value);
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
        self.writer.bool(value);
        Ok(())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        if value.is_finite() {
            self.writer.float_of_another_format(value);
        } else {
            self.writer.not_finite();
        }
        Ok(())
    }

    fn visit_f32<E: serde::de::Error>(self, value: f32) -> Result<(), E> {
        // Not the shortest number that round-trips as an `f32`: the field may be wider.
        self.visit_f64(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.writer.string(value);
        Ok(())
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        // RON presents a bare name as a unit struct, without the name, and uses `None` for absent values.
        if type_name::<E>().starts_with("ron::") {
            return Err(E::custom("a bare name or `()`; the names of values stand in quotes here"));
        }
        self.writer.null();
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.writer.null();
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        Self::of(self.writer).deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        Self::of(self.writer).deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.writer.begin_array();
        self.check_depth()?;
        while items.next_element_seed(Item(&mut *self.writer))?.is_some() {}
        self.writer.end_array();
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let mut key = entries.next_key_seed(Key)?;
        if self.may_be_text && key.as_deref() == Some(TEXT_TOKEN) {
            // The depth is left to the codec, which counts it.
            self.writer.raw(&entries.next_value::<String>()?, 0);
            return Ok(());
        }
        if key.as_deref() == Some(NUMBER_TOKEN) && numbers_come_as_text() {
            let digits: String = entries.next_value()?;
            if is_number(&digits) {
                self.writer.digits(format_args!("{digits}"));
                return Ok(());
            }
            return Err(A::Error::custom("a number that is none"));
        }
        self.writer.begin_object();
        self.check_depth()?;
        while let Some(name) = key {
            self.writer.key_of(&name);
            entries.next_value_seed(Value::of(&mut *self.writer))?;
            key = entries.next_key_seed(Key)?;
        }
        self.writer.end_object();
        Ok(())
    }
}

/// An item of a list: its comma is written only once the item is known to exist.
struct Item<'w, 'b>(&'w mut Writer<'b>);

impl<'de> DeserializeSeed<'de> for Item<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.item();
        Value::of(self.0).deserialize(deserializer)
    }
}

/// A key, as a JSON string: integers become their digits.
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

/// Whether some crate in the build has enabled `arbitrary_precision`: only then does `serde_json` keep a
/// number beyond the range of floats.
pub(crate) fn numbers_come_as_text() -> bool {
    serde_json::from_str::<serde_json::Number>("1e400").is_ok()
}

fn is_number(digits: &str) -> bool {
    let mut reader = Reader::new(digits);
    reader.number().is_ok_and(|number| number.len() == digits.len())
}

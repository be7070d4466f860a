//! Writes values through serde: structs as maps, and JSON text either verbatim or as the value it represents.

use std::any::type_name;
use std::borrow::Cow;

use serde::ser::{Error as _, SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::json::{Decode, Failed, Reader};
use crate::serde::from_serde::numbers_come_as_text;

/// The fields of a struct as the entries of a map.
///
/// Some formats write a struct as a list of its values. They could not be read back: the reader expects an object with
/// keys.
pub(crate) struct Entries<M>(M);

impl<M: SerializeMap> Entries<M> {
    /// Begins a map with the given number of fields.
    pub(crate) fn begin<S: Serializer<SerializeMap = M, Ok = M::Ok, Error = M::Error>>(
        serializer: S,
        length: usize,
    ) -> Result<Self, S::Error> {
        serializer.serialize_map(Some(length)).map(Self)
    }
}

/// A struct as serde sees it, whose keys need not be known beforehand.
pub(crate) trait SerializeObject: SerializeStruct {
    fn serialize_entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Self::Error>;

    /// Notes an absent field, for which something may have to be passed on before the next one.
    fn absent(&mut self) {}
}

impl<M: SerializeMap> SerializeObject for Entries<M> {
    fn serialize_entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), M::Error> {
        self.0.serialize_entry(key, value)
    }
}

impl<M: SerializeMap> SerializeStruct for Entries<M> {
    type Ok = M::Ok;
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), M::Error> {
        self.0.serialize_entry(key, value)
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        self.0.end()
    }
}

/// Passes JSON text to serde: verbatim if `serde_json` writes text, otherwise as the value it represents.
pub(crate) fn text<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if takes_text::<S>() {
        serde_json::from_str::<&RawValue>(text).map_err(S::Error::custom)?.serialize(serializer)
    } else {
        Text(text).serialize(serializer)
    }
}

/// Whether the serializer is one of `serde_json` that accepts JSON text. Decided by name, since serializers are not
/// `'static` and so have no `TypeId`. Adapters around it are excluded: some of serde's own decompose values, and would
/// pass the text on under the name by which `serde_json` recognises it.
fn takes_text<S: Serializer>() -> bool {
    type_name::<S>().starts_with("&mut serde_json::ser::Serializer<")
        || (type_name::<S::Ok>() == type_name::<serde_json::Value>() && numbers_come_as_text())
}

/// JSON text as a value of another format.
struct Text<'a>(&'a str);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut reader = Reader::new(self.0);
        let broken = |Failed| S::Error::custom("the text is not JSON");
        match reader.peek() {
            Some(b'{') => serializer.collect_map(entries(&mut reader).map_err(broken)?),
            Some(b'[') => serializer.collect_seq(items(&mut reader).map_err(broken)?),
            Some(b'"') => serializer.serialize_str(&reader.string().map_err(broken)?),
            Some(b't' | b'f') => serializer.serialize_bool(reader.bool().map_err(broken)?),
            // Not a unit: formats that distinguish the two use `None` for absent values.
            Some(b'n') => serializer.serialize_none(),
            _ => number(reader.number().map_err(broken)?, serializer),
        }
    }
}

// Split before anything is passed on: some formats must know the number of entries beforehand.

fn entries<'a>(reader: &mut Reader<'a>) -> Decode<Vec<(Cow<'a, str>, Text<'a>)>> {
    let mut entries = Vec::new();
    reader.begin_object()?;
    while reader.next_member(entries.is_empty())? {
        entries.push((reader.key()?, Text(reader.skip_value()?)));
    }
    Ok(entries)
}

fn items<'a>(reader: &mut Reader<'a>) -> Decode<Vec<Text<'a>>> {
    let mut items = Vec::new();
    reader.begin_array()?;
    while reader.next_item(items.is_empty())? {
        items.push(Text(reader.skip_value()?));
    }
    Ok(items)
}

/// Passes a number to serde as an integer of 64 bits or a float, or fails if its digits do not round-trip.
fn number<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = digits.parse() {
        return serializer.serialize_u64(number);
    }
    match digits.parse() {
        Ok(number) if number != 0 => return serializer.serialize_i64(number),
        _ => {}
    }
    match digits.parse::<f64>() {
        Ok(float) if Decimal::of(zmij::Buffer::new().format(float)) == Decimal::of(digits) => {
            serializer.serialize_f64(float)
        }
        _ => Err(S::Error::custom(format_args!("the number {digits} cannot be held exactly"))),
    }
}

/// The value of a number, independent of its spelling.
#[derive(PartialEq)]
struct Decimal {
    negative: bool,
    /// Without leading or trailing zeros.
    digits: String,
    /// The power of ten of the last digit.
    exponent: i64,
}

impl Decimal {
    /// Parses a number; `None` if it is not one or its exponent is out of range.
    fn of(text: &str) -> Option<Self> {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = format!("{whole}{fraction}");
        let significant = digits.trim_end_matches('0');
        if significant.is_empty() {
            return Some(Self { negative, digits: String::new(), exponent: 0 });
        }
        let zeros = digits.len() - significant.len();
        let exponent = exponent.parse::<i64>().ok()?;
        let exponent = exponent.checked_add_unsigned(zeros as u64)?.checked_sub_unsigned(fraction.len() as u64)?;
        Some(Self { negative, digits: significant.trim_start_matches('0').to_owned(), exponent })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_in_every_spelling() {
        for same in [&["100", "1e2", "1E+2", "100.0", "0.1e3"][..], &["-0.5", "-5e-1", "-0.50"], &["0", "0.0", "0e5"]] {
            for spelling in same {
                assert!(Decimal::of(spelling).is_some() && Decimal::of(spelling) == Decimal::of(same[0]), "{spelling}");
            }
        }
        assert!(Decimal::of("1") != Decimal::of("-1"));
        assert!(Decimal::of("1") != Decimal::of("1.0000000000000000000001"));
    }
}

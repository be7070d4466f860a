//! Deserializers that yield what JSON does not have: NaN, numbers as keys, duplicate keys, bytes.

use std::collections::BTreeMap;

use protocol::matrix::{Bark, Position};
use protocol::{Envelope, RawJson};
use serde::Deserialize;
use serde::de::value::{
    Error, F64Deserializer, MapDeserializer, SeqDeserializer, StrDeserializer, U64Deserializer, UnitDeserializer,
};
use serde::de::{Deserializer, IntoDeserializer, Visitor};

use super::world::{Full, Level, Ping};

/// A value of any kind, as a format other than JSON would yield it.
#[derive(Debug, Clone)]
enum Any {
    None,
    Some(Box<Any>),
    Number(f64),
    Single(f32),
    Whole(i64),
    Wide(u128),
    Char(char),
    Text(&'static str),
    Bytes(&'static [u8]),
    Newtype(Box<Any>),
    List(Vec<Any>),
    Map(Vec<(Any, Any)>),
}

impl<'de> Deserializer<'de> for Any {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::None => visitor.visit_none(),
            Self::Some(value) => visitor.visit_some(*value),
            Self::Number(number) => visitor.visit_f64(number),
            Self::Single(number) => visitor.visit_f32(number),
            Self::Whole(number) => visitor.visit_i64(number),
            Self::Wide(number) => visitor.visit_u128(number),
            Self::Char(letter) => visitor.visit_char(letter),
            Self::Text(text) => visitor.visit_borrowed_str(text),
            Self::Bytes(bytes) => visitor.visit_bytes(bytes),
            Self::Newtype(value) => visitor.visit_newtype_struct(*value),
            Self::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Self::Map(entries) => visitor.visit_map(MapDeserializer::new(entries.into_iter())),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for Any {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

fn full(entries: Vec<(&'static str, Any)>) -> Result<Full, Error> {
    let text = (Any::Text("Text"), Any::Text("a"));
    let entries = entries.into_iter().map(|(key, value)| (Any::Text(key), value));
    Full::deserialize(Any::Map(std::iter::once(text).chain(entries).collect()))
}

#[test]
fn reads_values_of_every_kind() {
    let read = full(vec![
        ("maybe", Any::Some(Box::new(Any::Newtype(Box::new(Any::Single(0.5)))))),
        ("times", Any::Number(7.0)),
        ("pair", Any::List(vec![Any::Wide(1), Any::Char('é')])),
        ("by_number", Any::Map(vec![(Any::Whole(-7), Any::None), (Any::Text("8"), Any::Whole(1))])),
        ("when", Any::Whole(7)),
        ("level", Any::Newtype(Box::new(Any::Text("low")))),
    ])
    .unwrap();
    assert_eq!((read.maybe, read.times, read.pair), (Some(0.5), 7, Some((1, 'é'))));
    assert_eq!(read.by_number, Some([(-7, None), (8, Some(1))].into()));
    assert_eq!(read.level, Some(Level::Low));
    assert_eq!(full(vec![("maybe", Any::None)]).unwrap(), Full::new("a"));
}

#[test]
fn nan_is_an_error_and_never_null() {
    for number in [Any::Number(f64::NAN), Any::Number(f64::INFINITY), Any::Single(f32::NEG_INFINITY)] {
        for value in [number.clone(), Any::Some(Box::new(number.clone()))] {
            let result = full(vec![("maybe", value)]);
            assert!(result.is_err(), "{number:?} became {:?}", result.unwrap().maybe);
        }
        assert!(full(vec![("raw", number.clone())]).is_err(), "{number:?}");
        assert!(full(vec![("raw", Any::List(vec![number.clone()]))]).is_err(), "{number:?}");
        assert!(full(vec![("wait", number.clone())]).is_err(), "{number:?}");
        let position = [("x", number.clone()), ("y", Any::Whole(0)), ("z", Any::Whole(0))];
        let position = Any::Map(position.into_iter().map(|(key, value)| (Any::Text(key), value)).collect());
        assert!(Position::deserialize(position).is_err(), "{number:?}");
        assert!(RawJson::deserialize(number.clone()).is_err(), "{number:?}");
    }
    assert!(RawJson::deserialize(F64Deserializer::<Error>::new(f64::NAN)).is_err());
}

#[test]
fn nan_is_named_for_what_it_is() {
    let shown = full(vec![("maybe", Any::Number(f64::NAN))]).map_err(|error| error.to_string());
    assert!(shown.as_ref().is_err_and(|shown| shown.contains("NaN") || shown.contains("finite")), "{shown:?}");
}

#[test]
fn keys_come_twice_and_are_refused() {
    assert!(full(vec![("times", Any::Whole(1)), ("times", Any::Whole(1))]).is_err());
    let twice = vec![(Any::Whole(7), Any::None), (Any::Text("7"), Any::None)];
    assert!(full(vec![("by_number", Any::Map(twice))]).is_err(), "one key in two spellings");
}

#[test]
fn what_json_cannot_hold_is_refused() {
    assert!(full(vec![("raw", Any::Bytes(b"abc"))]).is_err());
    assert!(full(vec![("raw", Any::Map(vec![(Any::List(vec![]), Any::None)]))]).is_err());
    assert!(full(vec![("times", Any::Wide(u128::MAX))]).is_err());
    assert!(full(vec![("by_number", Any::Map(vec![(Any::Number(1.5), Any::None)]))]).is_err());
}

#[test]
fn a_key_that_serde_json_keeps_for_itself_is_a_key() {
    let number = vec![(Any::Text("$serde_json::private::Number"), Any::Whole(1))];
    if let Ok(read) = full(vec![("raw", Any::Map(number))]) {
        assert!(!read.raw.unwrap().as_str().is_empty());
    }
    for digits in ["1,2", "", "1}", "NaN", "1e400x", " 1"] {
        let entries = vec![(Any::Text("$serde_json::private::Number"), Any::Text(digits))];
        if let Ok(read) = full(vec![("raw", Any::Map(entries))]) {
            let text = read.raw.unwrap();
            assert!(text.as_str().starts_with('{'), "{digits} became the number {text}");
        }
    }
}

#[test]
fn reads_from_serde_s_own_deserializers() {
    let entries = BTreeMap::from([("text", "Woof")]);
    let bark = Bark::deserialize(MapDeserializer::<_, Error>::new(entries.into_iter())).unwrap();
    assert_eq!(bark, Bark::new("Woof"));
    let numbers = [("x", 1.0), ("y", -0.0), ("z", 1e300)];
    let position = Position::deserialize(MapDeserializer::<_, Error>::new(numbers.into_iter())).unwrap();
    assert_eq!(
        (position.x.to_bits(), position.y.to_bits(), position.z.to_bits()),
        (1.0_f64.to_bits(), (-0.0_f64).to_bits(), 1e300_f64.to_bits())
    );
    let list = SeqDeserializer::<_, Error>::new(["Woof"].into_iter());
    assert!(Bark::deserialize(list).is_err());
    assert!(Bark::deserialize(StrDeserializer::<Error>::new("Woof")).is_err());
    assert!(Bark::deserialize(UnitDeserializer::<Error>::new()).is_err());
    assert!(Ping::deserialize(U64Deserializer::<Error>::new(1)).is_err());
    assert_eq!(RawJson::deserialize(U64Deserializer::<Error>::new(5)).unwrap().as_str(), "5");
    assert_eq!(Level::deserialize(StrDeserializer::<Error>::new("low")).unwrap(), Level::Low);
}

#[test]
fn strings_are_written_down_as_they_are() {
    for text in ["\"}, {", "\\", "\n\0\u{1f}", "é🦀\u{2028}", "$serde_json::private::RawValue"] {
        let entries = [("text", text)];
        let bark = Bark::deserialize(MapDeserializer::<_, Error>::new(entries.into_iter())).unwrap();
        assert_eq!(bark.text, text);
    }
    let entries = [("type", "bark"), ("agent_id", "a\"b"), ("ts", "1")];
    let error = Envelope::<Bark>::deserialize(MapDeserializer::<_, Error>::new(entries.into_iter())).unwrap_err();
    assert!(error.to_string().contains("ts"), "{error}");
}

/// A list in a list in a list, and so on forever.
struct Endless;

impl<'de> Deserializer<'de> for Endless {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(SeqDeserializer::new(std::iter::once(Self)))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for Endless {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[test]
fn a_depth_without_end_does_not_exhaust_the_stack() {
    assert!(RawJson::deserialize(Endless).is_err());
    assert!(Bark::deserialize(MapDeserializer::new(std::iter::once(("extra", Endless)))).is_err());
}

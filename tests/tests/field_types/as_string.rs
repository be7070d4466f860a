//! JSON in strings.

use std::collections::BTreeMap;

use protocol::contract::Shape;
use protocol::{Nullable, Payload, RawJson, data, message};
use serde_json::{Value, json};

use super::{assert_written, decode, fact};

fn even(list: &[u8]) -> Result<(), &'static str> {
    if list.len().is_multiple_of(2) { Ok(()) } else { Err("is odd") }
}

/// A field of each kind, in a string.
#[message(type = "strings")]
#[derive(Debug, Clone, PartialEq)]
struct Strings {
    #[field(as_string, len(..=4), each(range(1..=9)), check = even)]
    list: Vec<u8>,
    #[field(as_string)]
    place: Option<Place>,
    #[field(as_string)]
    null: Nullable<f64>,
    #[field(as_string)]
    digits: i8,
    #[field(as_string, default)]
    map: BTreeMap<String, bool>,
    #[field(as_string)]
    raw: Option<RawJson>,
    #[field(as_string)]
    value: Option<Value>,
}

#[data]
#[derive(Debug, Clone, PartialEq)]
struct Place {
    #[field(len(..=3))]
    name: String,
    #[field(as_string)]
    inside: Option<Box<Place>>,
}

fn strings() -> Strings {
    Strings::new(Vec::new(), Nullable::Null, 0)
}

#[test]
fn values_go_out_as_the_text_of_their_json_and_come_back() {
    let inside = Place::new("b\"");
    let full = Strings {
        list: vec![1, 2],
        place: Some(Place { inside: Some(Box::new(inside)), ..Place::new("a") }),
        null: Nullable::Value(0.5),
        digits: -7,
        map: BTreeMap::from([("é".to_owned(), true)]),
        raw: Some(RawJson::new("[1, 2.50]").unwrap()),
        value: Some(json!({"x": null})),
    };
    let data = r#"{"list":"[1,2]","place":"{\"name\":\"a\",\"inside\":\"{\\\"name\\\":\\\"b\\\\\\\"\\\"}\"}","null":"0.5","digits":"-7","map":"{\"é\":true}","raw":"[1, 2.50]","value":"{\"x\":null}"}"#;
    assert_written(full, data);
    assert_written(strings(), r#"{"list":"[]","null":null,"digits":"0","map":"{}"}"#);
}

#[test]
fn what_is_wrong_inside_has_its_path_and_the_position_of_the_string() {
    let text = r#"{"type":"strings","agent_id":"t","ts":1,"data":{"list":"[1, 10]","place":"{\"name\":\"long\",\"inside\":\"{}\"}","null":null,"digits":"0"}}"#;
    let error = Strings::from_json(text).unwrap_err();
    let found: Vec<_> = error.issues().iter().map(|issue| (issue.to_string(), issue.offset.unwrap())).collect();
    let at = |part: &str| text.find(part).unwrap() as u64;
    assert_eq!(
        found,
        [
            ("data.list[1] is 10, expected 1 to 9 (line 1, column 56)".to_owned(), at(r#""[1, 10]""#)),
            (
                "data.place.name has 4 characters, at most 3 are allowed (line 1, column 74)".to_owned(),
                at(r#""{\"name"#)
            ),
            ("data.place.inside.name is missing (line 1, column 74)".to_owned(), at(r#""{\"name"#)),
        ]
    );
}

#[test]
fn what_is_not_json_inside_is_a_syntax_error_of_the_field() {
    let of = |list: &str| decode::<Strings>(&json!({"list": list, "null": null, "digits": "0"}).to_string());
    for text in ["", "[1", "[1] 2", "nope", "[1,]", "\u{feff}[]"] {
        assert_eq!(of(text), Err(vec![fact("syntax", "data.list")]), "{text}");
    }
    assert_eq!(of(" [1 ,2] ").unwrap().list, [1, 2]);
    assert_eq!(of("{}"), Err(vec![fact("wrong_type", "data.list")]));
    assert_eq!(of("[1,2,3,4,5]"), Err(vec![fact("too_long", "data.list")]));
    assert_eq!(of("[1]"), Err(vec![fact("check", "data.list")]));
    assert_eq!(
        decode::<Strings>(r#"{"list":[1],"null":null,"digits":"0"}"#),
        Err(vec![fact("wrong_type", "data.list")])
    );
    assert_eq!(
        decode::<Strings>(r#"{"list":"[]","null":"null","digits":"0"}"#),
        Err(vec![fact("wrong_type", "data.null")])
    );
    assert_eq!(
        decode::<Strings>(r#"{"list":"[]","null":null,"digits":"300"}"#),
        Err(vec![fact("out_of_range", "data.digits")])
    );
}

#[test]
fn whitespace_is_only_around_objects_and_arrays() {
    let of = |text: &str| decode::<Strings>(&json!({"list": "[]", "null": text, "digits": "0"}).to_string());
    assert_eq!(of("1.5").unwrap().null, Nullable::Value(1.5));
    for text in [" 1.5", "1.5 ", "\n1.5\t"] {
        assert_eq!(of(text), Err(vec![fact("syntax", "data.null")]), "{text}");
    }
    let map =
        decode::<Strings>(r#"{"list":"\n[1,2] ","null":null,"digits":"0","map":" {}\r\n","raw":"\t[]"}"#).unwrap();
    assert_eq!((map.list, map.raw.unwrap().as_str()), (vec![1, 2], "[]"));
    let error = decode::<Strings>(r#"{"list":"[]","null":null,"digits":"0","raw":" 1"}"#);
    assert_eq!(error, Err(vec![fact("syntax", "data.raw")]));
}

#[test]
fn what_may_not_be_sent_is_explained_where_it_is() {
    let error = |strings: Strings| strings.wrap("timmy").to_json().unwrap_err().to_string();
    assert_eq!(error(Strings { list: vec![1, 0], ..strings() }), "strings: data.list[1] is 0, expected 1 to 9");
    let infinite = Strings { null: Nullable::Value(f64::NAN), ..strings() };
    assert_eq!(error(infinite), "strings: data.null is not finite; JSON has no NaN or infinity");
}

#[test]
fn null_is_the_same_inside_of_a_string_as_outside() {
    let of = |value: &str| decode::<Strings>(&format!(r#"{{"list":"[]","null":null,"digits":"0","value":{value}}}"#));
    assert_eq!(of(r#""null""#), of("null"));
    assert_eq!(of(r#"" null ""#), Err(vec![fact("syntax", "data.value")]));
    assert_eq!(of("null").unwrap().value, None);
    assert_eq!(of(r#""null 1""#), Err(vec![fact("syntax", "data.value")]));
    // But text remains text.
    let raw = decode::<Strings>(r#"{"list":"[]","null":null,"digits":"0","raw":"null"}"#).unwrap().raw;
    assert_eq!(raw.as_ref().map(RawJson::as_str), Some("null"));
}

#[test]
fn levels_inside_of_a_string_count() {
    let nested = |levels: usize| {
        let raw = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        decode::<Strings>(&json!({"list": "[]", "null": null, "digits": "0", "raw": raw}).to_string())
    };
    assert!(nested(125).is_ok());
    assert_eq!(nested(126), Err(vec![fact("too_deep", "data.raw")]));
}

#[test]
fn strings_are_described_with_what_is_in_them() {
    let payload = Strings::CONTRACT.message("strings").unwrap().payload();
    let shape = |number: usize| (payload.fields()[number].shape)();
    let Shape::InString(list) = shape(0) else { panic!("not in a string") };
    assert!(matches!(list(), Shape::List { .. }));
    let Shape::Optional(place) = shape(1) else { panic!("not optional") };
    assert!(matches!(place(), Shape::InString(_)));
    assert!(matches!(shape(3), Shape::IntegerString { min: -128, max: 127 }));
}

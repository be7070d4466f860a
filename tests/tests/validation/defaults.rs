//! Defaults: of the type and from an expression, for every kind of field.

use std::collections::BTreeMap;

use protocol::{data, message};

use super::{assert_invalid, assert_valid, decode, facts};

const LIMIT: u32 = 40;

fn names() -> Vec<String> {
    vec!["a".to_owned(), "b".to_owned()]
}

#[message(type = "defaults")]
pub struct Defaults {
    #[field(default)]
    pub count: u8,
    #[field(default)]
    pub text: String,
    #[field(default)]
    pub list: Vec<u8>,
    #[field(default)]
    pub map: BTreeMap<String, u8>,
    #[field(default = 2.5)]
    pub ratio: f64,
    #[field(default = "hello".to_owned(), len(1..=5))]
    pub greeting: String,
    #[field(default = LIMIT + 2, range(..=42))]
    pub limit: u32,
    #[field(default = names(), len(1..=3), each(len(1..=1)))]
    pub names: Vec<String>,
    #[field(default = Level::High)]
    pub level: Level,
    #[field(default = u64::MAX, as_string)]
    pub id: u64,
    #[field(default, rename = "Renamed", alias = "old")]
    pub renamed: i8,
    #[allow(deprecated)]
    #[field(default = Some(7), range(1..=9))]
    pub option: Option<u8>,
}

#[data]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    #[default]
    Low,
    High,
}

#[data]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Point {
    #[field(default)]
    pub x: f64,
    #[field(default = 1.0)]
    pub y: f64,
}

#[message(type = "shape")]
pub struct Shape {
    #[field(default)]
    pub at: Point,
    #[field(default)]
    pub level: Level,
    pub points: Vec<Point>,
}

#[test]
fn new_takes_no_defaulted_field() {
    let new = Defaults::new();
    assert_eq!((new.count, new.text.as_str(), new.list.len(), new.map.len()), (0, "", 0, 0));
    assert_eq!((new.greeting.as_str(), new.limit, new.names.len(), new.level), ("hello", 42, 2, Level::High));
    assert_eq!((new.id, new.renamed, new.option), (u64::MAX, 0, Some(7)));
    assert!((new.ratio - 2.5).abs() < f64::EPSILON);
    assert_valid(new);
}

#[test]
fn absent_fields_read_as_their_defaults() {
    assert_eq!(decode::<Defaults>("{}"), Ok(Defaults::new()));
    assert_eq!(decode::<Defaults>("null"), Ok(Defaults::new()));
    assert_eq!(decode::<Defaults>(r#"{"count": 4}"#), Ok(Defaults { count: 4, ..Defaults::new() }));
    assert_eq!(decode::<Defaults>(r#"{"Renamed": 4}"#), Ok(Defaults { renamed: 4, ..Defaults::new() }));
    assert_eq!(decode::<Defaults>(r#"{"old": 4}"#), Ok(Defaults { renamed: 4, ..Defaults::new() }));
    assert_eq!(decode::<Defaults>(r#"{"renamed": 4}"#), Ok(Defaults::new()), "the Rust name is not a wire name");
}

#[test]
fn every_default_is_written() {
    let json = protocol::Payload::wrap(Defaults::new(), super::header()).to_json().unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let written: Vec<&str> = value["data"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(written.len(), 12, "{json}");
    assert_eq!(value["data"]["id"], "18446744073709551615");
    assert_eq!(value["data"]["Renamed"], 0);
}

#[test]
fn an_option_with_a_default_can_still_be_none() {
    assert_eq!(decode::<Defaults>(r#"{"option": null}"#), Ok(Defaults { option: None, ..Defaults::new() }));
    assert_valid(Defaults { option: None, ..Defaults::new() });
    assert_valid(Defaults { option: Some(9), ..Defaults::new() });
    assert_invalid(Defaults { option: Some(10), ..Defaults::new() }, &[("out_of_range", "data.option")]);
}

#[test]
fn rules_hold_for_given_values() {
    assert_invalid(
        Defaults { greeting: String::new(), limit: 43, names: vec!["ab".to_owned()], ..Defaults::new() },
        &[("too_short", "data.greeting"), ("out_of_range", "data.limit"), ("too_long", "data.names[0]")],
    );
    assert_eq!(decode::<Defaults>(r#"{"names": []}"#), Err(facts(&[("too_short", "data.names")])));
}

#[test]
fn data_types_have_defaults_of_their_own() {
    let read = decode::<Shape>(r#"{"points": [{}, {"y": 5}]}"#).unwrap();
    assert_eq!(read.at, Point::default());
    assert_eq!(read.points, [Point { x: 0.0, y: 1.0 }, Point { x: 0.0, y: 5.0 }]);
    assert_eq!(read.level, Level::Low);
    assert_eq!(Point::new(), Point { x: 0.0, y: 1.0 });
    assert_eq!(decode::<Shape>("{}"), Err(facts(&[("missing_field", "data.points")])));
    assert_valid(Shape::new(vec![Point::new()]));
}

//! `#[field(serde)]`: types of other crates, through `serde_json`.

use std::time::Duration;

use protocol::{Payload, message};
use serde::{Deserialize, Serialize};

use super::{assert_invalid, assert_valid, decode, facts};

/// A type that only has serde impls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Shape {
    Circle { radius: f64 },
    Dot,
}

/// A number that must be even; an odd one cannot be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Even(u64);

impl Serialize for Even {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(2) {
            serializer.serialize_u64(self.0)
        } else {
            Err(serde::ser::Error::custom("an odd number"))
        }
    }
}

impl<'de> Deserialize<'de> for Even {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u64::deserialize(deserializer)?;
        if number % 2 == 0 { Ok(Self(number)) } else { Err(serde::de::Error::custom("an odd number")) }
    }
}

fn not_zero(even: &Even) -> Result<(), &'static str> {
    if even.0 == 0 { Err("is zero") } else { Ok(()) }
}

#[message(type = "foreign")]
pub struct Foreign {
    #[field(serde)]
    pub shape: Shape,
    #[field(serde)]
    pub wait: Option<Duration>,
    #[field(serde, check = not_zero)]
    pub even: Option<Even>,
    #[field(serde, default)]
    pub shapes: Vec<Shape>,
}

#[test]
fn carries_what_serde_carries() {
    assert_valid(Foreign::new(Shape::Dot));
    assert_valid(Foreign {
        wait: Some(Duration::from_millis(1_500)),
        even: Some(Even(4)),
        shapes: vec![Shape::Dot, Shape::Circle { radius: 2.5 }],
        ..Foreign::new(Shape::Circle { radius: 1.0 })
    });
}

#[test]
fn writes_the_type_s_own_form() {
    let json = Foreign { even: Some(Even(4)), ..Foreign::new(Shape::Circle { radius: 1.5 }) }
        .wrap(super::header())
        .to_json()
        .unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["data"], serde_json::json!({"shape": {"kind": "circle", "radius": 1.5}, "even": 4, "shapes": []}));
}

#[test]
fn rejects_what_the_type_rejects_in_serde_s_words() {
    for (data, path, word) in [
        (r#"{"shape": {"kind": "square"}}"#, "data.shape", "square"),
        (r#"{"shape": {"kind": "circle"}}"#, "data.shape", "radius"),
        (r#"{"shape": {"kind": "dot"}, "even": 3}"#, "data.even", "odd"),
        (r#"{"shape": {"kind": "dot"}, "shapes": [{"kind": "circle", "radius": "x"}]}"#, "data.shapes", "x"),
    ] {
        assert_eq!(decode::<Foreign>(data), Err(facts(&[("check", path)])), "{data}");
        let text = format!(r#"{{"type": "foreign", "agent_id": "timmy", "data": {data}, "ts": 7}}"#);
        let error = Foreign::from_json(&text).unwrap_err();
        assert!(error.to_string().contains(word), "{error}");
    }
}

#[test]
fn shows_the_type_s_own_words_on_one_line() {
    let data = r#"{"shape": {"kind": "a\nb\u001b[31m"}}"#;
    let text = format!(r#"{{"type": "foreign", "agent_id": "timmy", "data": {data}, "ts": 7}}"#);
    let error = Foreign::from_json(&text).unwrap_err();
    assert_eq!(error.to_string().lines().count(), 1, "{error}");
    assert!(!error.to_string().contains('\u{1b}'), "{error:?}");
}

#[test]
fn requires_the_field_and_reads_an_absent_option() {
    assert_eq!(decode::<Foreign>("{}"), Err(facts(&[("missing_field", "data.shape")])));
    let expected = Foreign::new(Shape::Dot);
    assert_eq!(decode::<Foreign>(r#"{"shape": {"kind": "dot"}}"#), Ok(expected.clone()));
    assert_eq!(decode::<Foreign>(r#"{"shape": {"kind": "dot"}, "even": null, "wait": null}"#), Ok(expected));
}

#[test]
fn runs_a_check_on_the_foreign_value() {
    assert_invalid(Foreign { even: Some(Even(0)), ..Foreign::new(Shape::Dot) }, &[("check", "data.even")]);
    assert_eq!(decode::<Foreign>(r#"{"shape": {"kind": "dot"}, "even": 0}"#), Err(facts(&[("check", "data.even")])));
}

#[test]
fn does_not_write_what_the_type_cannot_serialize() {
    let message = Foreign { even: Some(Even(3)), ..Foreign::new(Shape::Dot) };
    let error = message.clone().wrap(super::header()).to_json().unwrap_err();
    assert!(!error.issues().is_empty());
    assert!(serde_json::to_string(&message.wrap(super::header())).is_err());
}

#[test]
fn never_writes_a_foreign_nan() {
    let message = Foreign::new(Shape::Circle { radius: f64::NAN });
    let error = message.wrap(super::header()).to_json().unwrap_err();
    let issue = &error.issues()[0];
    assert_eq!((issue.code.as_str(), issue.path.as_str()), ("not_finite", "data.shape"), "{issue:?}");
}

/// A foreign type whose NaN `serde_json` would turn into a `null` that reads back as `None`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gauge {
    level: Option<f64>,
}

#[message(type = "gauges")]
pub struct Gauges {
    #[field(serde)]
    pub gauge: Gauge,
    #[field(serde)]
    pub single: Option<f32>,
}

#[test]
fn never_turns_a_foreign_nan_into_null() {
    for level in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let result = Gauges::new(Gauge { level: Some(level) }).wrap(super::header()).to_json();
        assert!(result.is_err(), "{level} was written as {result:?}");
        let result = serde_json::to_string(&Gauges::new(Gauge { level: Some(level) }).wrap(super::header()));
        assert!(result.is_err(), "{level} was written through serde as {result:?}");
    }
    let result =
        Gauges { single: Some(f32::NAN), ..Gauges::new(Gauge { level: None }) }.wrap(super::header()).to_json();
    assert!(result.is_err(), "{result:?}");
    assert_valid(Gauges { single: Some(0.5), ..Gauges::new(Gauge { level: Some(1.5) }) });
}

#[test]
fn holds_foreign_values_to_strict_json() {
    for value in [r#"{"kind": "dot", "kind": "dot"}"#, r#"{"kind": "\ud800"}"#, "{\"kind\": \"d\tot\"}"] {
        let text = format!(r#"{{"type": "foreign", "agent_id": "timmy", "data": {{"shape": {value}}}, "ts": 7}}"#);
        let error = Foreign::from_json(&text).unwrap_err();
        tests::assert_explained(Some(&text), &error);
    }
}

//! The features are on, and numbers keep what they make possible.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

use protocol::{Envelope, RawJson, message};
use serde_json::{Number, Value, json};

/// Numbers of every kind.
#[message(type = "numbers", header = protocol::NoHeader)]
pub struct Numbers {
    pub any: Option<Value>,
    pub raw: Option<RawJson>,
    pub float: Option<f64>,
    pub single: Option<f32>,
    pub whole: Option<i64>,
    #[field(as_string)]
    pub id: Option<u64>,
    #[field(serde)]
    pub foreign: Option<Number>,
}

const DIGITS: [&str; 7] = [
    "123456789012345678901234567890",
    "0.1000000000000000055511151231257827",
    "1e400",
    "-1.50",
    "1E+2",
    "9007199254740993",
    "5e-324",
];

#[test]
fn the_features_are_on() {
    let value: Value = serde_json::from_str(r#"{"b": 1e400, "a": 1.50}"#).unwrap();
    assert_eq!(value.to_string().replace("e+", "e"), r#"{"b":1e400,"a":1.50}"#);
}

#[test]
fn trees_keep_every_digit() {
    for digits in DIGITS {
        let text = format!(r#"{{"type":"numbers","data":{{"any":[{digits}]}}}}"#);
        let read = tests::in_every_order::<Numbers>(&text).unwrap();
        assert_eq!(read.payload.any, Some(serde_json::from_str(&format!("[{digits}]")).unwrap()));
        let written = read.to_json().unwrap();
        assert_eq!(tests::in_every_order::<Numbers>(&written).unwrap(), read);
        let value = serde_json::to_value(&read).unwrap();
        assert_eq!(value["data"]["any"], read.payload.any.clone().unwrap());
        assert_eq!(serde_json::from_value::<Envelope<Numbers>>(value).unwrap(), read);
    }
}

#[test]
fn foreign_numbers_keep_every_digit() {
    for digits in DIGITS {
        let text = format!(r#"{{"type":"numbers","data":{{"foreign":{digits}}}}}"#);
        let read = tests::in_every_order::<Numbers>(&text).unwrap();
        assert_eq!(read.payload.foreign, Some(serde_json::from_str(digits).unwrap()));
        assert_eq!(tests::in_every_order::<Numbers>(&read.to_json().unwrap()).unwrap(), read);
    }
}

#[test]
fn numbers_are_numbers_through_serde() {
    let value =
        json!({"type": "numbers", "data": {"float": 1.5, "single": 0.1, "whole": -5.0, "id": "7", "any": {"x": 1}}});
    let read: Envelope<Numbers> = serde_json::from_value(value).unwrap();
    assert_eq!((read.payload.float, read.payload.single, read.payload.whole), (Some(1.5), Some(0.1), Some(-5)));
    assert_eq!(serde_json::from_value::<Envelope<Numbers>>(serde_json::to_value(&read).unwrap()).unwrap(), read);
    for wrong in
        [json!({"whole": 1.5}), json!({"float": "1.5"}), json!({"id": 7}), json!({"whole": 9_007_199_254_740_992_i64})]
    {
        let value = json!({"type": "numbers", "data": wrong});
        assert!(serde_json::from_value::<Envelope<Numbers>>(value.clone()).is_err(), "{value}");
    }
}

#[test]
fn numbers_beyond_their_type_are_out_of_range() {
    for (key, digits) in [("float", "1e400"), ("single", "1e39"), ("whole", "1e30"), ("whole", "9007199254740992")] {
        let text = format!(r#"{{"type":"numbers","data":{{"{key}":{digits}}}}}"#);
        let found = tests::in_every_order::<Numbers>(&text).unwrap_err();
        assert_eq!(found, [("out_of_range".to_owned(), format!("data.{key}"))]);
    }
}

#[test]
fn keys_that_look_like_the_private_token_do_no_harm() {
    for token in [
        r#"{"$serde_json::private::Number": "5"}"#,
        r#"{"$serde_json::private::Number": "x"}"#,
        r#"{"$serde_json::private::Number": 5}"#,
    ] {
        for key in ["float", "whole", "id"] {
            let text = format!(r#"{{"type":"numbers","data":{{"{key}":{token}}}}}"#);
            let found = tests::read::<Numbers>(&text).unwrap_err();
            assert_eq!(found, [("wrong_type".to_owned(), format!("data.{key}"))], "{text}");
        }
        let text = format!(r#"{{"type":"numbers","data":{{"raw":{token}}}}}"#);
        assert_eq!(tests::read::<Numbers>(&text).unwrap().payload.raw.unwrap().as_str(), token);
    }
}

#[test]
fn the_schema_of_a_protocol_is_the_same() {
    let committed = include_str!("../../../examples/contract/world.schema.json");
    assert!(protocol::matrix::CONTRACT.json_schema() == committed.replace('\r', ""));
}

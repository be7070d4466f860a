//! serde as a second entry point: the same names, the same strictness, the same validation.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

mod binary_formats;
mod counting;
mod deserializers;
mod doors;
mod formats;
mod raw_text;
mod ron_format;
mod strictness;

use protocol::protocol;

/// A protocol with everything that serde could treat differently.
#[protocol(unknown_fields = reject)]
pub mod world {
    use std::borrow::Cow;
    use std::collections::{BTreeMap, HashMap};

    use protocol::{RawJson, Timestamp};

    #[message(type = "full")]
    pub struct Full {
        #[field(rename = "Text", alias = "words", len(1..=5))]
        pub text: String,
        pub maybe: Option<f64>,
        #[field(default = 3)]
        pub times: u8,
        #[field(as_string)]
        pub id: Option<u64>,
        pub by_number: Option<HashMap<i32, Option<u8>>>,
        pub pair: Option<(u8, char)>,
        pub array: Option<[bool; 2]>,
        pub level: Option<Level>,
        pub raw: Option<RawJson>,
        pub when: Option<Timestamp>,
        pub inner: Option<Box<Inner>>,
        #[field(serde)]
        pub wait: Option<std::time::Duration>,
    }

    #[data]
    pub struct Inner {
        pub x: f32,
        pub names: Vec<Option<String>>,
    }

    #[data]
    pub enum Level {
        Low,
        VeryHigh,
        #[other]
        Other(String),
    }

    #[message(type = "ping")]
    pub struct Ping;

    #[message(type = "say")]
    pub struct Say<'a> {
        pub text: Cow<'a, str>,
        pub by_name: Option<BTreeMap<Cow<'a, str>, u8>>,
    }
}

use world::{Full, Inner, Level};

/// Returns a message with every field.
fn full() -> Full {
    Full {
        maybe: Some(0.5),
        times: 4,
        id: Some(u64::MAX),
        by_number: Some([(-7, None)].into()),
        pair: Some((1, '🦀')),
        array: Some([true, false]),
        level: Some(Level::VeryHigh),
        raw: Some(protocol::RawJson::new(r#"{"a":[1,null]}"#).unwrap()),
        when: protocol::Timestamp::from_micros(1_500_000),
        inner: Some(Box::new(Inner::new(-0.25, vec![None, Some("x".to_owned())]))),
        wait: Some(std::time::Duration::new(1, 2)),
        ..Full::new("hello")
    }
}

/// Returns its JSON.
fn full_value() -> serde_json::Value {
    serde_json::json!({
        "Text": "hello",
        "maybe": 0.5,
        "times": 4,
        "id": "18446744073709551615",
        "by_number": {"-7": null},
        "pair": [1, "🦀"],
        "array": [true, false],
        "level": "very_high",
        "raw": {"a": [1, null]},
        "when": 1.5,
        "inner": {"x": -0.25, "names": [null, "x"]},
        "wait": {"secs": 1, "nanos": 2},
    })
}

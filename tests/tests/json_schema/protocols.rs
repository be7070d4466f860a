//! Protocols that use every feature.
#![allow(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]

use proptest::prelude::*;
use protocol::protocol;
use serde_json::json;

fn even(number: &i32) -> Result<(), String> {
    if number % 2 == 0 { Ok(()) } else { Err(format!("{number} is odd")) }
}

/// Every shape and every rule.
#[protocol(unknown_fields = reject)]
pub mod world {
    use std::collections::{BTreeMap, HashMap};
    use std::time::Duration;

    use protocol::{RawJson, Timestamp};
    use serde_json::{Value, json};

    #[message(type = "all")]
    pub struct All {
        #[field(len(1..=5), pattern("^[a-z]"), one_of("a", "abc"))]
        pub text: String,
        /// A number.
        #[field(range(-10..1000), check = super::even)]
        pub number: i32,
        pub flag: bool,
        pub letter: char,
        #[field(range(0.0..1.0))]
        pub share: f64,
        #[allow(deprecated)]
        #[field(range(-1.5..=0.3))]
        pub single: Option<f32>,
        pub wide: Option<f32>,
        #[field(as_string, range(1..))]
        pub id: Option<u64>,
        #[field(as_string)]
        pub debt: Option<i64>,
        pub big: Option<i64>,
        #[field(default = 7, range(..=9))]
        pub digit: u8,
        #[allow(deprecated)]
        #[field(default = Some(3))]
        pub maybe: Option<u8>,
        #[field(len(..=4), unique, each(len(1..=3)))]
        pub words: Vec<String>,
        #[field(len(1..=2))]
        pub grid: [[u8; 2]; 2],
        pub mixed: (bool, Option<String>, Vec<Option<u8>>, Option<Level>),
        #[field(keys(len(1..), pattern("^[a-z]*$")), values(each(range(1..=9))))]
        pub table: BTreeMap<String, Vec<u8>>,
        #[field(len(..=2), keys(range(-7..=8)))]
        pub by_number: HashMap<i16, Option<Leaf>>,
        pub by_level: BTreeMap<Level, u8>,
        pub by_letter: Option<BTreeMap<char, Option<Value>>>,
        pub tree: Tree,
        pub any: Value,
        pub raw: RawJson,
        pub when: Option<Timestamp>,
        #[field(serde)]
        pub wait: Option<Duration>,
        #[field(serde, default)]
        pub foreign: Vec<(bool, u8)>,
    }

    #[message(type = "ping")]
    pub struct Ping;

    #[message(type = "perhaps")]
    pub struct Perhaps {
        pub leaf: Option<Leaf>,
        #[field(default)]
        pub count: u8,
    }

    #[data]
    pub struct Tree {
        #[field(len(..=3))]
        pub name: String,
        #[field(default)]
        pub children: Vec<Tree>,
        pub leaf: Option<Box<Leaf>>,
    }

    #[data]
    pub struct Leaf {
        pub level: Level,
        pub open: Option<Open>,
    }

    #[data]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Level {
        Low,
        High,
    }

    #[data]
    pub enum Open {
        Known,
        #[other]
        Other(String),
    }

    /// Returns a message with all fields.
    pub fn whole() -> Value {
        json!({
            "type": "all",
            "agent_id": "timmy",
            "ts": 7,
            "data": {
                "text": "abc", "number": 4, "flag": true, "letter": "🦀", "share": 0.5, "single": 0.25, "wide": 1e30,
                "id": "18446744073709551615", "debt": "-9223372036854775808", "big": -9_007_199_254_740_991_i64,
                "digit": 9, "maybe": null, "words": ["a", "b", "ab"], "grid": [[1, 2], [3, 4]],
                "mixed": [true, null, [1, null], null], "table": {"a": [1, 9], "b": []},
                "by_number": {"-7": null, "8": {"level": "low", "open": "else"}}, "by_level": {"low": 1, "high": 2},
                "by_letter": {"é": null, "x": [1]},
                "tree": {"name": "abc", "children": [{"name": "", "children": [], "leaf": {"level": "high", "open": "known"}}]},
                "any": {"x": [1.5, "y"]}, "raw": [1, {"z": null}], "when": 1.5, "wait": {"secs": 1, "nanos": 2},
                "foreign": [[true, 1]],
            },
        })
    }
}

/// Names that are read and never written, everywhere names can be.
#[protocol(header = Trace, unknown_fields = reject)]
pub mod names {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    #[data(header)]
    pub struct Trace {
        #[field(alias = "trace", alias = "id")]
        pub trace_id: String,
        #[field(after_content, alias = "hops")]
        pub hop: Option<u8>,
    }

    #[message(type = "say")]
    pub struct Say {
        #[field(alias = "nr", alias = "no")]
        pub number: u8,
        #[field(alias = "vol")]
        pub volume: Option<u8>,
        #[field(default, alias = "grade")]
        pub level: Level,
        #[field(default)]
        pub by_level: BTreeMap<Level, u8>,
        #[field(rename = "two\nlines", alias = "one line")]
        pub lines: Option<u8>,
    }

    #[data]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
    pub enum Level {
        #[default]
        #[field(alias = "bottom")]
        Low,
        #[field(alias = "top", alias = "peak")]
        High,
    }

    /// Returns valid messages.
    pub fn messages() -> Vec<Value> {
        vec![
            json!({"type": "say", "trace_id": "x", "data": {"number": 1, "level": "top", "volume": 2}, "hop": 3}),
            json!({"type": "say", "trace": "x", "data": {"nr": 1, "grade": "peak", "vol": 2, "by_level": {"bottom": 1}}, "hops": 3}),
            json!({"type": "say", "id": "x", "data": {"no": 1}}),
        ]
    }

    /// A member to insert or remove: at the top level or in the payload.
    pub type Change = (bool, &'static str, Option<Value>);

    /// Returns members to insert or remove.
    pub fn changes() -> impl super::Strategy<Value = Vec<Change>> {
        super::member_changes()
    }

    /// Returns the message with these changes.
    pub fn renamed(message: &Value, changes: &[Change]) -> Value {
        let mut message = message.clone();
        for (on_top, name, value) in changes {
            let place = if *on_top { &mut message } else { &mut message["data"] };
            let Some(members) = place.as_object_mut() else { continue };
            match value {
                Some(value) => drop(members.insert((*name).to_owned(), value.clone())),
                None => drop(members.remove(*name)),
            }
        }
        message
    }
}

fn member_changes() -> impl Strategy<Value = Vec<names::Change>> {
    let names = ["trace_id", "trace", "id", "hop", "hops", "number", "nr", "no", "volume", "vol", "level", "grade"];
    let names = prop::sample::select([&names[..], &["by_level", "data", "type", "other"]].concat());
    let values = vec![
        json!(1),
        json!("x"),
        json!("low"),
        json!("top"),
        json!({"low": 1, "top": 2}),
        json!({"top": 1, "peak": 1}),
    ];
    let value = prop::option::weighted(0.6, prop::sample::select(values));
    prop::collection::vec((any::<bool>(), names, value), 0..5)
}

/// A custom envelope without a header, with unknown types kept.
#[protocol(tag = "op", content = "body", header = protocol::NoHeader, unknown = capture)]
pub mod relay {
    use serde_json::{Value, json};

    #[message(type = "join")]
    pub struct Join {
        pub room: String,
    }

    #[message(type = "leave")]
    pub struct Leave;

    /// Returns valid messages.
    pub fn messages() -> Vec<Value> {
        vec![
            json!({"op": "join", "body": {"room": "lobby", "more": 1}, "extra": null}),
            json!({"op": "leave"}),
            json!({"op": "leave", "body": {}}),
            json!({"op": "dance", "body": [1, 2.5]}),
            json!({"op": "dance", "body": null}),
            json!({"op": "dance"}),
        ]
    }
}

/// Numbers at the limits of float precision.
#[protocol(header = protocol::NoHeader)]
pub mod digits {
    #[message(type = "digits")]
    pub struct Digits {
        #[field(pattern("^[0-9]+$"))]
        pub text: Option<String>,
        pub number: Option<u8>,
        #[allow(deprecated)]
        #[field(range(..0.3))]
        pub single: Option<f32>,
    }
}

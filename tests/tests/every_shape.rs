//! A message with every shape and every rule, mutated at random: refusals are explained, and the same in every order.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]
#![allow(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]

use proptest::prelude::*;
use protocol::{Envelope, Payload, protocol};
use serde_json::{Value, json};
use tests::{assert_explained, facts, mutate};

fn even(number: &i32) -> Result<(), String> {
    if number % 2 == 0 { Ok(()) } else { Err(format!("{number} is odd")) }
}

fn is_quiet(text: &str) -> Result<(), &'static str> {
    if text.contains('!') { Err("is loud") } else { Ok(()) }
}

/// Every shape and every rule.
#[protocol(unknown_fields = reject, unknown = capture)]
pub mod world {
    use std::collections::{BTreeMap, HashMap};
    use std::time::Duration;

    use protocol::{Nullable, RawJson, Timestamp};
    use serde_json::Value;

    #[message(type = "all")]
    pub struct All {
        #[field(len(1..=5), pattern("^[a-z]"), one_of("a", "abc"))]
        pub text: String,
        #[field(alias = "nr", range(-10..=1000), check = super::even)]
        pub number: i32,
        #[field(format(date_time))]
        pub at: Option<String>,
        #[field(each(format(base64)))]
        pub parts: Option<Vec<String>>,
        pub flag: bool,
        #[field(as_string, len(..=2), each(range(1..)))]
        pub inside: Vec<u8>,
        #[field(as_string)]
        pub leaf: Option<Leaf>,
        #[field(secret, len(..=9), pattern("^s"))]
        pub word: Option<String>,
        #[field(secret)]
        pub hidden: BTreeMap<Token, Vec<Item>>,
        #[field(full_range, len(..=2))]
        pub wide: Vec<u64>,
        #[field(is = "2.0", alias = "v")]
        pub version: (),
        #[field(is = 3)]
        pub three: (),
        pub letter: char,
        #[field(range(0.0..1.0))]
        pub share: f64,
        pub single: Option<f32>,
        #[field(as_string, range(1..))]
        pub id: Option<u64>,
        pub big: Option<i64>,
        #[field(default = 7, range(..=9))]
        pub digit: u8,
        #[field(len(..=4), unique, each(len(1..=3)))]
        pub words: Vec<String>,
        pub grid: [[u8; 2]; 2],
        pub mixed: (bool, Option<String>, Vec<Option<u8>>),
        #[field(keys(len(1..)), values(each(range(1..=9))))]
        pub table: BTreeMap<String, Vec<u8>>,
        #[field(len(..=2))]
        pub by_number: HashMap<i16, Option<Leaf>>,
        pub by_level: BTreeMap<Level, u8>,
        pub tree: Tree,
        pub any: Value,
        pub raw: RawJson,
        pub when: Option<Timestamp>,
        #[field(serde)]
        pub wait: Option<Duration>,
        #[field(serde, default)]
        pub foreign: Vec<(bool, u8)>,
        #[field(len(..=3))]
        pub items: Vec<Item>,
        pub change: Option<Change>,
        pub place: Position,
        pub row: Option<Row>,
        pub ids: Vec<Id>,
        pub frame: Option<Frame>,
        pub op: Op,
        pub codes: BTreeMap<String, Code>,
        #[field(len(1..=4), check = super::is_quiet)]
        pub mark: Nullable<String>,
        #[field(len(..=2), each(range(1..)))]
        pub marks: Option<Nullable<Vec<Nullable<u8>>>>,
    }

    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Token(#[field(secret, len(1..=3))] pub String);

    #[data(array)]
    pub struct Position {
        #[field(range(0.0..))]
        pub x: f64,
        #[field(check = super::even)]
        pub y: i32,
        #[field(len(1..=3))]
        pub label: Option<String>,
    }

    #[data(array)]
    pub struct Row {
        pub first: Option<u8>,
        #[field(is = "b")]
        pub second: (),
        #[field(default = 7, range(..=9))]
        pub third: u8,
        pub fourth: Option<Position>,
        #[field(rest, each(range(1..)))]
        pub more: Vec<Nullable<u8>>,
    }

    #[data(untagged)]
    pub enum Id {
        Number(#[field(range(..100))] i64),
        Text(#[field(len(1..=5), pattern("^[a-z]"))] String),
        List(Vec<Id>),
    }

    #[data(untagged)]
    pub enum Frame {
        #[field(when = "level")]
        Leaf(Leaf),
        #[field(when = "name")]
        Named {
            name: String,
            #[field(default = 1)]
            times: u8,
        },
        Event {
            kind: Op,
        },
        Rest(RawJson),
    }

    #[data(integer)]
    pub enum Op {
        Low = 1,
        High = -7,
    }

    #[data(integer)]
    pub enum Code {
        Known = 4000,
        #[other]
        Other(i64),
    }

    #[data(tag = "kind")]
    pub enum Item {
        Text {
            #[field(len(1..=3), alias = "line")]
            text: String,
            #[field(default = 1)]
            times: u8,
        },
        Leaf(Leaf),
        Group {
            items: Vec<Item>,
        },
        Nothing,
        #[other]
        Other(protocol::Unknown),
    }

    #[data(tag = "type", content = "data")]
    pub enum Change {
        Moved { x: i8 },
        Renamed(#[field(len(..=2))] String),
        Gone,
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
}

use world::Message;

fn whole() -> Value {
    // In one macro they would be too many levels.
    let parts = [
        json!({
            "text": "abc", "number": 4, "flag": true, "inside": "[1]", "leaf": r#"{"level":"low","open":"x"}"#,
            "wide": [u64::MAX], "word": "secret", "hidden": {"a": [{"kind": "text", "text": "x"}], "b": []},
            "version": "2.0", "three": 3, "letter": "🦀", "share": 0.5, "single": 0.25, "id": "18446744073709551615",
            "big": -9_007_199_254_740_991_i64, "digit": 9, "words": ["a", "b", "ab"], "grid": [[1, 2], [3, 4]],
            "mixed": [true, null, [1, null]], "table": {"a": [1, 9], "b": []},
            "place": [1.5, 4, "abc"], "row": [null, "b", 7, [0, -2], 1, null],
        }),
        json!({
            "by_number": {"-7": null, "8": {"level": "low", "open": "else"}}, "by_level": {"low": 1, "high": 2},
            "tree": {"name": "abc", "children": [{"name": "", "children": [], "leaf": {"level": "high", "open": "known"}}]},
            "any": {"x": [1.5, "y"]}, "raw": [1, {"z": null}], "when": 1.5, "wait": {"secs": 1, "nanos": 2},
            "foreign": [[true, 1]],
            "items": [
                {"kind": "group", "items": [{"kind": "text", "text": "abc"}, {"kind": "leaf", "level": "low"}]},
                {"kind": "new", "a": [1]},
            ],
            "change": {"type": "moved", "data": {"x": 1}},
            "ids": [1, "abc", [2, ["b"]]], "frame": {"name": "a"}, "op": -7, "codes": {"a": 4000, "b": -1},
            "mark": null, "marks": [1, null],
        }),
    ];
    let members = parts.iter().filter_map(Value::as_object).flatten();
    let data: Value = members.map(|(key, value)| (key.clone(), value.clone())).collect();
    json!({"type": "all", "agent_id": "timmy", "ts": 7, "data": data})
}

/// Reads a text; if it is refused, the issues must be well-formed, and if it is accepted, it must round-trip.
fn read(text: &str) -> Result<Envelope<Message>, Vec<tests::Fact>> {
    match Message::from_json(text) {
        Ok(envelope) => {
            let json = envelope.to_json().unwrap();
            assert_eq!(Message::from_json(&json).unwrap(), envelope, "{json}");
            // A raw number may be out of range for a `Value`.
            let holds = serde_json::from_str::<Value>(&json).is_ok();
            assert_eq!(serde_json::to_value(&envelope).is_ok(), holds, "{json}");
            Ok(envelope)
        }
        Err(error) => {
            assert_explained(Some(text), &error);
            Err(facts(&error))
        }
    }
}

/// Returns a name that is declared somewhere, to be put where it does not belong.
fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "text", "nr", "v", "three", "number", "name", "level", "children", "type", "data", "ts", "extra", "low", "-7",
        "07", "", "kind", "line", "items", "moved",
    ])
    .prop_map(str::to_owned)
}

fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(400), failure_persistence: None, ..default }
}

#[test]
fn the_whole_is_right() {
    assert!(read(&whole().to_string()).is_ok());
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn changed_values_are_explained_the_same_in_every_order(
        steps in prop::collection::vec((any::<usize>(), prop::option::weighted(0.8, mutate::intruder())), 1..5),
        seed in any::<u64>(),
    ) {
        let mut tree = whole();
        for (step, intruder) in &steps {
            mutate::change(&mut tree, *step, intruder.as_ref());
        }
        let text = tree.to_string();
        let result = read(&text);
        let mut seed = seed;
        let shuffled = mutate::shuffled(&tree, &mut seed);
        prop_assert_eq!(read(&shuffled).map_err(|found| (found, ())).is_ok(), result.is_ok(), "{} against {}", shuffled, text);
        if let (Err(found), Err(expected)) = (read(&shuffled), &result) {
            prop_assert_eq!(&found, expected, "{} against {}", shuffled, text);
        }
        match Message::peek(&shuffled) {
            Ok(peeked) => prop_assert_eq!(peeked.decode().is_ok(), result.is_ok()),
            Err(_) => prop_assert!(result.is_err()),
        }
        prop_assert_eq!(serde_json::from_value::<Envelope<Message>>(tree).is_ok(), result.is_ok(), "through serde: {}", text);
    }

    #[test]
    fn strange_and_repeated_keys_are_explained(step in any::<usize>(), name in name(), twice in any::<bool>()) {
        let text = whole().to_string();
        // An extra member, before any other one.
        let places: Vec<usize> = text.match_indices(['{', ',']).map(|(at, _)| at + 1).collect();
        let at = places[step % places.len()];
        let member = format!("{}:1,", Value::from(name.as_str()));
        let more = if twice { member.repeat(2) } else { member };
        let _ = read(&format!("{}{more}{}", &text[..at], &text[at..]));
    }

    #[test]
    fn changed_text_is_explained(edits in mutate::edits()) {
        let bytes = mutate::apply(&whole().to_string(), &edits);
        if let Ok(text) = std::str::from_utf8(&bytes) {
            let _ = read(text);
        }
    }
}

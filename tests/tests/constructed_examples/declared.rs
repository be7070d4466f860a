//! Examples of messages as they are declared.

use protocol::contract::{Describe, MessageInfo, UnknownFields};
use protocol::{Field, NoHeader, Payload, matrix, message, protocol};
use serde_json::Value;
use tests::built;

fn even(number: &i32) -> Result<(), String> {
    if number % 2 == 0 { Ok(()) } else { Err(format!("{number} is odd")) }
}

fn never(_: &String) -> Result<(), &'static str> {
    Err("is never right")
}

#[protocol(tag = "op", content = "body", unknown_fields = reject, header = Stamp)]
mod world {
    use std::collections::{BTreeMap, HashMap};
    use std::time::Duration;

    use protocol::{RawJson, Timestamp};
    use serde_json::Value;

    #[data(header)]
    pub struct Stamp {
        #[field(rename = "roomId", len(..=3))]
        pub room: String,
        pub note: Option<char>,
        #[field(after_content, range(5..))]
        pub serial: u64,
    }

    #[message(type = "all")]
    pub struct All {
        #[field(len(1..=5), pattern("^[a-z]"), one_of("abc", "abcde"))]
        pub text: String,
        #[field(alias = "nr", range(-10..=1000), check = super::even)]
        pub number: i32,
        pub flag: bool,
        pub letter: char,
        #[field(range(0.0..0.1))]
        pub share: f64,
        #[field(range(..-1))]
        pub single: Option<f32>,
        #[field(as_string, range(1..))]
        pub id: Option<u64>,
        #[field(range(1099511627776..))]
        pub big: Option<i64>,
        #[field(default = 7, range(..=9))]
        pub digit: u8,
        #[field(len(4..), unique, each(len(1..=3)))]
        pub words: Vec<String>,
        #[field(len(20..=20), unique)]
        pub primes: Vec<u8>,
        #[field(unique, len(3..))]
        pub letters: Vec<char>,
        pub grid: [[u8; 2]; 2],
        pub mixed: (bool, Option<String>, Vec<Option<u8>>),
        #[field(len(2..), keys(len(1..)), values(each(range(1..=9))))]
        pub table: BTreeMap<String, Vec<u8>>,
        #[field(len(2..=2))]
        pub by_number: HashMap<i16, Option<Leaf>>,
        pub by_level: BTreeMap<Level, u8>,
        pub tree: Tree,
        pub any: Value,
        pub raw: RawJson,
        pub when: Option<Timestamp>,
        #[field(serde)]
        pub wait: Option<Duration>,
        #[field(check = super::never)]
        pub impossible: Option<String>,
        #[field(len(3..=2000000))]
        pub long: String,
        #[field(pattern("^[a-z]+$"), len(30..))]
        pub slug: String,
        #[field(pattern("^[A-Z]{2}[0-9]{4}$"))]
        pub plate: String,
    }

    #[message(type = "ping")]
    pub struct Ping;

    #[data]
    pub struct Tree {
        #[field(len(..=3))]
        pub name: String,
        pub children: Vec<Tree>,
        pub by_name: BTreeMap<String, Tree>,
        pub next: Option<Box<Tree>>,
        pub pair: Option<(Level, Box<Tree>)>,
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

#[test]
fn examples_of_every_shape_are_read() {
    for message in world::CONTRACT.messages() {
        let example = world::CONTRACT.example(message.tag).unwrap();
        let envelope = world::Envelope::from_json(&example).unwrap();
        let written = envelope.to_json().unwrap();
        assert_eq!(written.len(), example.len(), "{written} is not what {example} says");
        assert_eq!(world::Envelope::from_json(&written).unwrap(), envelope);
    }
}

#[test]
fn examples_say_something() {
    let example: Value = serde_json::from_str(&world::CONTRACT.example("all").unwrap()).unwrap();
    assert_eq!(example["op"], "all");
    assert_eq!(example["roomId"], "roo");
    let body = &example["body"];
    assert_eq!((&body["text"], &body["number"], &body["digit"]), (&"abc".into(), &30.into(), &7.into()));
    assert_eq!(body["words"].as_array().unwrap().len(), 4);
    assert_eq!(body["primes"].as_array().unwrap().len(), 20);
    assert_eq!(body["tree"]["children"], Value::Array(Vec::new()));
    assert_eq!(body["tree"]["next"], Value::Null);
    assert!(body.get("impossible").is_none());
    assert!(body["slug"].as_str().unwrap().len() >= 30);
}

#[test]
fn the_envelope_has_its_parts_in_order() {
    let ping = world::CONTRACT.example("ping").unwrap();
    assert_eq!(ping, r#"{"op":"ping","roomId":"roo","note":"a","serial":30}"#);
    assert_eq!(world::CONTRACT.message("ping").unwrap().example().unwrap(), "{}");
    assert_eq!(world::CONTRACT.example("pong"), None);
}

/// The example is diagnosed before it is returned.
#[test]
fn a_payload_may_have_any_shape() {
    built::begin();
    let payloads: [(_, Describe); 2] =
        [("list", <Vec<u8> as Field<'_>>::describe), ("text", <Option<String> as Field<'_>>::describe)];
    let contract = built::contract(<NoHeader as Field<'_>>::describe, &payloads, &[], UnknownFields::Ignore);
    assert_eq!(contract.example("list").unwrap(), r#"{"type":"list","data":[3]}"#);
    assert_eq!(contract.example("text").unwrap(), r#"{"type":"text","data":"text"}"#);
    let schema: Value = serde_json::from_str(&contract.json_schema()).unwrap();
    assert_eq!(schema["$defs"]["listMessage"]["properties"]["data"]["type"], "array");
}

#[test]
fn every_matrix_message_has_an_example_with_and_without_a_declared_one() {
    for message in matrix::CONTRACT.messages() {
        let example = matrix::CONTRACT.example(message.tag).unwrap();
        assert!(matrix::Envelope::from_json(&example).is_ok(), "{example}");
        assert_eq!(message.example(), message.examples().first().cloned());
        let constructed = MessageInfo { examples: &[], ..message }.example().unwrap();
        let text = format!(r#"{{"type":"{}","agent_id":"a","data":{constructed},"ts":1}}"#, message.tag);
        let envelope = matrix::Envelope::from_json(&text).unwrap();
        assert_eq!(envelope.to_json().unwrap(), text);
    }
}

#[test]
fn constructed_examples_read_well() {
    let bark = MessageInfo { examples: &[], ..matrix::CONTRACT.message("bark").unwrap() };
    let expected = r#"{"text":"A few words.","tone":"calm","reply_to":"reply to","duration_ms":300}"#;
    assert_eq!(bark.example().unwrap(), expected);
    let memory = MessageInfo { examples: &[], ..matrix::CONTRACT.message("memory_flash").unwrap() };
    let expected = r#"{"memory_id":"memory-1","summary":"A few words.","importance":0.5,"tags":["tag"],"recalled_from":1234567890}"#;
    assert_eq!(memory.example().unwrap(), expected);
}

/// Its first example breaks a rule.
#[message(type = "warned", header = protocol::NoHeader, example = Warned::new(0), example = Warned::new(9))]
struct Warned {
    #[field(range(1..))]
    pub level: u8,
}

#[test]
fn a_declared_example_that_breaks_a_rule_is_not_given() {
    assert_eq!(Warned::CONTRACT.example("warned").unwrap(), r#"{"type":"warned","data":{"level":9}}"#);
}

/// No value is known to be valid.
#[message(type = "closed", header = protocol::NoHeader)]
struct Closed {
    #[field(check = never)]
    pub text: String,
}

/// A list that would be too long to read.
#[message(type = "endless", header = protocol::NoHeader)]
struct Endless {
    #[field(len(100000..))]
    pub list: Vec<u8>,
}

/// A text that would be too long to read.
#[message(type = "lengthy", header = protocol::NoHeader)]
struct Lengthy {
    #[field(len(4000000000..))]
    pub text: String,
}

/// A value that would be infinite.
#[message(type = "spiral", header = protocol::NoHeader)]
struct Spiral {
    pub turn: Turn,
}

#[protocol::data]
struct Turn {
    #[field(len(1..))]
    pub turns: Vec<Turn>,
}

/// A pattern that matches nothing.
#[message(type = "unmatched", header = protocol::NoHeader)]
struct Unmatched {
    #[field(pattern("a^"))]
    pub text: String,
}

#[test]
fn no_example_is_better_than_a_wrong_one() {
    for (contract, tag) in [
        (Closed::CONTRACT, "closed"),
        (Endless::CONTRACT, "endless"),
        (Lengthy::CONTRACT, "lengthy"),
        (Spiral::CONTRACT, "spiral"),
        (Unmatched::CONTRACT, "unmatched"),
    ] {
        assert_eq!(contract.example(tag), None);
        assert_eq!(contract.message(tag).unwrap().example(), None);
    }
}

//! The most bytes of a message, as its rules have it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;
use protocol::Payload;
use protocol::contract::Contract;
use protocol::matrix::{self, Header, Thought};
use tests::strategies;

/// Escapes all that JSON allows to be escaped in a string of any kind, as a careful writer might.
fn escaped(json: &str) -> String {
    let mut text = String::new();
    for character in json.chars() {
        if character.is_ascii() {
            text.push(character);
        } else {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
    }
    text
}

fn assert_within(contract: &Contract, tag: &str, json: &str) {
    let message = contract.message(tag).unwrap();
    if let Some(size) = contract.max_size_of(&message) {
        let escaped = escaped(json);
        assert!(json.len() <= size && escaped.len() <= size, "{size} bytes: {json}");
    }
}

proptest! {
    #[test]
    fn no_valid_message_is_longer(envelope in strategies::envelope()) {
        let json = envelope.to_json().unwrap();
        assert_within(&matrix::CONTRACT, envelope.payload.tag(), &json);
    }
}

#[test]
fn bound_is_nearly_reached() {
    let longest = "\u{1F600}";
    let thought = Thought {
        chain_id: Some(longest.repeat(64)),
        confidence: Some(0.123_456_789_012_345_67),
        ..Thought::new(longest.repeat(64), longest.repeat(2_000))
    };
    let header = Header {
        id: Some(longest.repeat(64)),
        seq: Some(9_007_199_254_740_991),
        ..Header::from(longest.repeat(64).as_str())
    };
    let json = escaped(&thought.wrap(header).to_json().unwrap());
    let size = matrix::CONTRACT.max_size_of(&matrix::CONTRACT.message("thought").unwrap()).unwrap();
    assert!(json.len() <= size && json.len() + 100 > size, "{} of {size} bytes", json.len());
}

#[test]
fn what_the_rules_leave_open_has_no_bound() {
    let size = |tag: &str| matrix::CONTRACT.max_size_of(&matrix::CONTRACT.message(tag).unwrap());
    // A tone of a later version may be any string.
    assert_eq!(size("bark"), None);
    assert_eq!(size("error"), None);
    assert!(size("task_update").is_some());
    assert_eq!(matrix::CONTRACT.max_size(), None);
}

#[protocol::protocol(header = protocol::NoHeader, tag = "op")]
mod shapes {
    use std::collections::BTreeMap;

    #[message(type = 7)]
    pub struct Everything {
        #[field(len(..=3), each(len(..=5)))]
        pub names: Vec<String>,
        #[field(len(..=2), keys(len(1..=3)), values(range(0..=9)))]
        pub counts: BTreeMap<String, u8>,
        #[field(format(date))]
        pub day: String,
        #[field(one_of("left", "right"))]
        pub side: String,
        #[field(as_string)]
        pub large: u64,
        pub at: [f64; 3],
        pub part: Option<Part>,
        pub letter: char,
    }

    #[data(tag = "kind")]
    pub enum Part {
        Text {
            #[field(len(..=4))]
            text: String,
        },
        Nothing,
    }
}

#[protocol::protocol(header = protocol::NoHeader)]
mod endless {
    #[message(type = "tree", content = flatten)]
    pub struct Tree {
        pub branches: Option<Box<Node>>,
    }

    #[data]
    pub struct Node {
        #[field(len(..=2))]
        pub children: Vec<Node>,
    }
}

#[test]
fn bound_covers_every_shape() {
    let longest = "\u{1F600}";
    let everything = shapes::Everything {
        part: Some(shapes::Part::Text { text: longest.repeat(4) }),
        ..shapes::Everything::new(
            vec![longest.repeat(5); 3],
            BTreeMap::from([(longest.repeat(3), 9), (longest.repeat(2), 9)]),
            "2026-02-28",
            "right",
            u64::MAX,
            [-1.234_567_890_123_456_7e-300; 3],
            '\u{1F600}',
        )
    };
    let json = escaped(&everything.wrap(()).to_json().unwrap());
    let size = shapes::CONTRACT.max_size().unwrap();
    assert!(json.len() <= size && json.len() + 100 > size, "{} of {size} bytes", json.len());
}

#[test]
fn what_contains_itself_has_no_bound() {
    assert_eq!(endless::CONTRACT.max_size(), None);
}

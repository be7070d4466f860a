//! What errors say: codes, paths, pointers, positions, sentences, and all of them at once.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]
#![allow(clippy::trivially_copy_pass_by_ref, reason = "how checks are called")]

mod codes;
mod display;
mod growth;
mod positions;
mod several;
mod sizes;
mod suggestions;
mod truncation;

use protocol::{Error, Payload, protocol};

/// A protocol in which every code can occur.
#[protocol(unknown_fields = reject)]
pub mod world {
    use std::collections::BTreeMap;

    #[message(type = "bark")]
    pub struct Bark {
        #[field(len(1..=280))]
        pub text: String,
        pub tone: Option<Tone>,
        #[field(len(..=4), unique, each(len(1..=3), pattern("^[a-z]*$")))]
        pub tags: Option<Vec<String>>,
        #[field(range(0.0..=1.0))]
        pub volume: Option<f64>,
        #[field(one_of("left", "right"))]
        pub side: Option<String>,
        #[field(check = super::odd)]
        pub odd: Option<u8>,
        pub by_name: Option<BTreeMap<String, Item>>,
        pub any: Option<serde_json::Value>,
        #[field(len(..=2000))]
        pub items: Option<Vec<Item>>,
    }

    #[data]
    pub struct Item {
        pub id: u8,
        pub label: Option<String>,
    }

    #[data]
    pub enum Tone {
        Calm,
        Excited,
        Stern,
    }

    #[message(type = "thought")]
    pub struct Thought {
        pub text: String,
    }
}

fn odd(number: &u8) -> Result<(), &'static str> {
    if number % 2 == 1 { Ok(()) } else { Err("is even") }
}

/// Reads a text that must be refused, and checks that the error is well-formed.
fn error(text: &str) -> Error {
    let Err(error) = world::Message::from_json(text) else { panic!("{text} was read") };
    tests::assert_explained(Some(text), &error);
    error
}

fn bark(data: &str) -> String {
    format!(r#"{{"type": "bark", "agent_id": "timmy", "data": {data}, "ts": 7}}"#)
}

/// Returns the code and path of each issue, in their order.
fn in_order(error: &Error) -> Vec<(&str, &str)> {
    error.issues().iter().map(|issue| (issue.code.as_str(), issue.path.as_str())).collect()
}

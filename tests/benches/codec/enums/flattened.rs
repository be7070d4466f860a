//! Messages whose fields stand beside the tag, relative to the same messages with their fields under a key.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::list::{Candidate, Jobs, List, candidate};
use super::reading_and_writing;
use crate::candidates::append;
use crate::measuring::Group;
use crate::measuring::Random;
use crate::prose::sentence;
use crate::runners::OURS;

const JOBS: Jobs = ["decode a flattened message", "encode a flattened message"];

/// Declares the same messages under another attribute.
macro_rules! messages {
    ($(#[$protocol:meta])* $name:ident) => {
        $(#[$protocol])*
        mod $name {
            #[message(type = "bark")]
            pub(crate) struct Bark {
                text: String,
            }

            #[message(type = "state")]
            pub(crate) struct State {
                name: String,
                mood: String,
                x: f64,
                y: f64,
                z: f64,
                facing: u16,
                is_busy: bool,
                steps: u32,
            }

            #[message(type = "move")]
            pub(crate) struct Move {
                x: i32,
                y: i32,
            }

            #[message(type = "ping")]
            pub(crate) struct Ping {
                number: u32,
            }
        }
    };
}

messages! {
    #[protocol::protocol]
    nested
}

messages! {
    #[protocol::protocol(content = flatten)]
    flat
}

/// The same for serde.
mod theirs {
    use serde::{Deserialize, Serialize};

    #[derive(Serialize, Deserialize)]
    #[serde(tag = "type", rename_all = "snake_case")]
    pub(crate) enum Message {
        Bark {
            agent_id: String,
            text: String,
            ts: u64,
        },
        State {
            agent_id: String,
            name: String,
            mood: String,
            x: f64,
            y: f64,
            z: f64,
            facing: u16,
            is_busy: bool,
            steps: u32,
            ts: u64,
        },
        Move {
            agent_id: String,
            x: i32,
            y: i32,
            ts: u64,
        },
        Ping {
            agent_id: String,
            number: u32,
            ts: u64,
        },
    }
}

/// A message by itself.
struct One<M>(M);

/// Declares that envelopes of this crate are messages.
macro_rules! envelopes {
    ($($envelope:ty)*) => {$(
        impl List for One<$envelope> {
            const ITEMS: usize = 1;

            type Refusal = protocol::Error;

            fn read(text: &str) -> Result<Self, protocol::Error> {
                <$envelope>::from_json(text).map(Self)
            }

            fn write(&self, buffer: &mut Vec<u8>) -> bool {
                self.0.write_json(buffer).is_ok()
            }
        }
    )*};
}

envelopes! { nested::Envelope flat::Envelope }

/// A message through serde.
struct Derived<M>(M);

impl<M: Serialize + DeserializeOwned> List for Derived<M> {
    const ITEMS: usize = 1;

    type Refusal = serde_json::Error;

    fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(Self)
    }

    fn write(&self, buffer: &mut Vec<u8>) -> bool {
        append(&self.0, buffer)
    }
}

/// Returns everything that is measured of flattened messages.
pub(super) fn groups() -> Vec<Group<'static>> {
    let orders: [(&str, Layout, Layout); 3] = [
        (
            "fields beside the tag",
            |tag, fields| format!("{{{tag},{HEADER},\"data\":{{{fields}}},{TIME}}}"),
            |tag, fields| format!("{{{tag},{HEADER},{fields},{TIME}}}"),
        ),
        (
            "fields beside the tag, header in another place",
            |tag, fields| format!("{{{HEADER},{tag},{TIME},\"data\":{{{fields}}}}}"),
            |tag, fields| format!("{{{HEADER},{tag},{TIME},{fields}}}"),
        ),
        (
            "fields beside the tag, tag last",
            |tag, fields| format!("{{{HEADER},\"data\":{{{fields}}},{TIME},{tag}}}"),
            |tag, fields| format!("{{{HEADER},{fields},{TIME},{tag}}}"),
        ),
    ];
    orders.into_iter().flat_map(|(name, nested, flat)| reading_and_writing(name, candidates(nested, flat))).collect()
}

/// Makes a text of a tag and fields.
type Layout = fn(&str, &str) -> String;

const HEADER: &str = "\"agent_id\":\"timmy\"";
const MESSAGES: usize = 576;
const TIME: &str = "\"ts\":1234567890";

fn candidates(nested: Layout, flat: Layout) -> Vec<Candidate> {
    let [nested, flat] = [nested, flat].map(|layout| super::texts_of(MESSAGES, |random| text(random, layout)));
    vec![
        candidate::<One<nested::Envelope>>(JOBS, "under a key", &nested),
        candidate::<One<flat::Envelope>>(JOBS, OURS, &flat),
        candidate::<Derived<theirs::Message>>(JOBS, "serde, internally tagged", &flat),
    ]
}

fn text(random: &mut Random, layout: Layout) -> String {
    let (tag, fields) = match random.below(4) {
        0 => ("bark", format!("\"text\":\"{}\"", sentence(random, 6))),
        1 => (
            "state",
            format!(
                "\"name\":\"{}\",\"mood\":\"calm\",\"x\":1.5,\"y\":2.25,\"z\":-3.5,\"facing\":{},\"is_busy\":true,\"steps\":{}",
                sentence(random, 2),
                random.below(360),
                random.below(100_000)
            ),
        ),
        2 => ("move", format!("\"x\":{},\"y\":-{}", random.below(1_000), 1 + random.below(1_000))),
        _ => ("ping", format!("\"number\":{}", random.below(100_000))),
    };
    layout(&format!("\"type\":\"{tag}\""), &fields)
}

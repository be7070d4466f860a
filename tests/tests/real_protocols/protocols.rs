//! Real protocols, declared with what the macros offer today, and how a text of each is read and written again.

pub mod graphql_transport_ws;
pub mod lavalink_v4;
pub mod signalr_json;
pub mod twitch_eventsub_ws;
pub mod vtube_studio;

use protocol::Error;
use serde_json::Value;

/// A protocol that others have published.
pub struct Protocol {
    /// Its name, and that of the folder with its samples.
    pub name: &'static str,
    /// Reads a text and writes it again; `None` for a message that is not declared.
    pub rewrite: fn(&str) -> Option<Result<String, Error>>,
    /// Texts in the form of its own, made up for the tests.
    pub samples: &'static [&'static str],
}

/// All of them.
pub const PROTOCOLS: [Protocol; 5] = [
    graphql_transport_ws::PROTOCOL,
    lavalink_v4::PROTOCOL,
    signalr_json::PROTOCOL,
    twitch_eventsub_ws::PROTOCOL,
    vtube_studio::PROTOCOL,
];

/// Reads a document and writes it again.
macro_rules! rewritten {
    ($type:ty, $text:expr) => {
        Some(<$type>::from_json($text).and_then(|value| value.to_json()))
    };
}
use rewritten;

/// Returns the value of a key of an object.
fn key(text: &str, name: &str) -> Option<Value> {
    serde_json::from_str::<Value>(text).ok()?.get_mut(name).map(Value::take)
}

/// Whether both texts are the same JSON, numbers by their value.
#[must_use]
pub fn are_equal(one: &str, other: &str) -> bool {
    let tree = |text: &str| serde_json::from_str(text).map(tests::oracle::with_whole_numbers).ok();
    tree(one).is_some_and(|one| Some(one) == tree(other))
}

//! Real protocols, declared with what the macros offer today, and how a text of each is read and written again.
#![allow(clippy::large_enum_variant, reason = "none of them is kept")]

pub mod dap;
pub mod graphql_transport_ws;
pub mod jsonrpc2;
pub mod lavalink_v4;
pub mod matrix_events;
pub mod mcp;
pub mod openai_realtime;
pub mod signalr_json;
pub mod twitch_eventsub_ws;
pub mod vtube_studio;

use protocol::Error;

/// A protocol that others have published.
pub struct Protocol {
    /// Its name, and that of the folder with its samples.
    pub name: &'static str,
    /// Reads a text and writes it again; `None` for a message that is not declared.
    pub rewrite: fn(&str) -> Option<Result<String, Error>>,
    /// Texts in the form of its own, made up for the tests.
    pub samples: &'static [&'static str],
    /// Parts of the paths below which the protocol itself leaves open what stands in these samples.
    pub open: &'static [&'static str],
}

/// All of them.
pub const PROTOCOLS: [Protocol; 10] = [
    dap::PROTOCOL,
    graphql_transport_ws::PROTOCOL,
    jsonrpc2::PROTOCOL,
    lavalink_v4::PROTOCOL,
    matrix_events::PROTOCOL,
    mcp::PROTOCOL,
    openai_realtime::PROTOCOL,
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

/// Whether both texts are the same JSON, numbers by their value.
#[must_use]
pub fn are_equal(one: &str, other: &str) -> bool {
    let tree = |text: &str| serde_json::from_str(text).map(tests::oracle::with_whole_numbers).ok();
    tree(one).is_some_and(|one| Some(one) == tree(other))
}

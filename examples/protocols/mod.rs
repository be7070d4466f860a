//! The protocols of others that are declared here, and the Matrix: by name, how a message of each is read and written.

pub mod dap;
pub mod discord_gateway;
pub mod graphql_transport_ws;
pub mod json_rpc;
mod kinds;
pub mod lavalink;
pub mod matrix_events;
pub mod mcp;
pub mod nostr;
pub mod openai_realtime;
pub mod phoenix;
pub mod signalr;
pub mod twitch_eventsub;
pub mod vtube_studio;

use protocol::Error;

/// A protocol.
#[derive(Debug)]
pub struct Protocol {
    /// By which `check` knows it.
    pub name: &'static str,
    /// The types of its messages; none if its messages are told apart by something else.
    pub types: fn() -> Vec<&'static str>,
    /// Reads a message and returns its type.
    pub read: fn(&[u8]) -> Result<&'static str, Error>,
    /// Reads a message and writes it again.
    pub rewrite: fn(&str) -> Result<String, Error>,
}

/// Describes a protocol: a module under `#[protocol]`, `open` if it captures unknown types, or a data type and what it says of its kind.
macro_rules! entry {
    ($name:literal, $($module:ident)::+) => {
        Protocol {
            read: |text| {
                let envelope = $($module)::+::Envelope::from_slice(text)?;
                Ok(envelope.payload.message_type().as_str())
            },
            ..entry!(@described $name, $($module)::+)
        }
    };
    (@described $name:literal, $($module:ident)::+) => {
        Protocol {
            name: $name,
            types: || $($module)::+::MessageType::ALL.iter().map(|message_type| message_type.as_str()).collect(),
            read: |_| Ok(""),
            rewrite: |text| $($module)::+::Envelope::from_json(text)?.to_json(),
        }
    };
    ($name:literal, open $($module:ident)::+) => {
        Protocol {
            read: |text| {
                let envelope = $($module)::+::Envelope::from_slice(text)?;
                Ok(envelope.payload.message_type().map_or("undeclared", |message_type| message_type.as_str()))
            },
            ..entry!(@described $name, $($module)::+)
        }
    };
    ($name:literal, $message:ty, $kind:expr) => {
        Protocol {
            name: $name,
            types: Vec::new,
            read: |text| <$message>::from_slice(text).map(|message| $kind(&message)),
            rewrite: |text| <$message>::from_json(text)?.to_json(),
        }
    };
}

/// All of them.
pub const PROTOCOLS: &[Protocol] = &[
    entry!("matrix", protocol::matrix),
    entry!("dap", dap::Frame, kinds::dap),
    entry!("discord_gateway", discord_gateway::gateway),
    entry!("graphql", graphql_transport_ws::graphql),
    entry!("json_rpc", json_rpc::Frame, kinds::json_rpc),
    entry!("lavalink", lavalink::lavalink),
    entry!("matrix_events", open matrix_events::events),
    Protocol { read: kinds::mcp, ..entry!("mcp", json_rpc::Frame, kinds::json_rpc) },
    entry!("nostr_client", nostr::client),
    entry!("nostr_relay", nostr::relay),
    entry!("openai_realtime", openai_realtime::realtime),
    entry!("phoenix", open phoenix::channels),
    entry!("signalr", signalr::Frame, kinds::signalr),
    entry!("twitch_eventsub", twitch_eventsub::eventsub),
    entry!("vtube_studio", vtube_studio::api),
];

/// Returns the protocol of this name.
pub fn find(name: &str) -> Option<&'static Protocol> {
    PROTOCOLS.iter().find(|protocol| protocol.name == name)
}

//! The protocols of others that are declared here, and the Matrix: by name, how a message of each is read and written.

pub mod dap;
pub mod graphql_transport_ws;
pub mod json_rpc;
mod kinds;
pub mod lavalink;
pub mod mcp;
pub mod signalr;

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

/// Describes a protocol: a module under `#[protocol]`, or a data type and what it says of its kind.
macro_rules! entry {
    ($name:literal, $($module:ident)::+) => {
        Protocol {
            name: $name,
            types: || $($module)::+::MessageType::ALL.iter().map(|message_type| message_type.as_str()).collect(),
            read: |text| {
                let envelope = $($module)::+::Envelope::from_slice(text)?;
                Ok(envelope.payload.message_type().as_str())
            },
            rewrite: |text| $($module)::+::Envelope::from_json(text)?.to_json(),
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
    entry!("graphql", graphql_transport_ws::graphql),
    entry!("json_rpc", json_rpc::Frame, kinds::json_rpc),
    entry!("lavalink", lavalink::lavalink),
    Protocol { read: kinds::mcp, ..entry!("mcp", json_rpc::Frame, kinds::json_rpc) },
    entry!("signalr", signalr::Frame, kinds::signalr),
];

/// Returns the protocol of this name.
pub fn find(name: &str) -> Option<&'static Protocol> {
    PROTOCOLS.iter().find(|protocol| protocol.name == name)
}

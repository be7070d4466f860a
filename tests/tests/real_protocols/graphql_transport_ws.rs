//! GraphQL over WebSocket: <https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md>.
//!
//! The type stands beside the payload and the id, so each message is a document of its own.

use std::collections::BTreeMap;

use protocol::data;
use serde_json::Value;

use super::{Protocol, key, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "graphql-transport-ws",
    rewrite: |text| match key(text, "type")?.as_str()? {
        "connection_init" | "connection_ack" | "ping" | "pong" => rewritten!(Control, text),
        "subscribe" => rewritten!(Subscribe, text),
        "next" => rewritten!(Next, text),
        "error" => rewritten!(Failed, text),
        "complete" => rewritten!(Complete, text),
        // Refused by the first.
        _ => rewritten!(Control, text),
    },
    samples: &[
        r#"{"type":"connection_init","payload":{"token":"t","retries":[1,2]}}"#,
        r#"{"type":"pong"}"#,
        r#"{"id":"7","type":"subscribe","payload":{"query":"{ barks { text } }","variables":{"first":3}}}"#,
        r#"{"id":"7","type":"next","payload":{"data":{"barks":[]},"errors":[{"message":"slow",
            "locations":[{"line":1,"column":3}],"path":["barks"]}]}}"#,
        r#"{"id":"7","type":"error","payload":[{"message":"no such field"}]}"#,
        r#"{"id":"7","type":"complete"}"#,
    ],
};

type Map = BTreeMap<String, Value>;

#[data]
pub enum ControlType {
    ConnectionInit,
    ConnectionAck,
    Ping,
    Pong,
}

/// A message about the connection, whose payload the specification leaves open.
#[data]
pub struct Control {
    #[field(rename = "type")]
    pub kind: ControlType,
    pub payload: Option<Map>,
}

#[data]
pub enum SubscribeType {
    Subscribe,
}

#[data]
pub struct Subscribe {
    #[field(rename = "type")]
    pub kind: SubscribeType,
    #[field(len(1..))]
    pub id: String,
    pub payload: Operation,
}

#[data(rename_all = "camelCase")]
pub struct Operation {
    pub operation_name: Option<String>,
    pub query: String,
    pub variables: Option<Map>,
    pub extensions: Option<Map>,
}

#[data]
pub enum NextType {
    Next,
}

#[data]
pub struct Next {
    #[field(rename = "type")]
    pub kind: NextType,
    #[field(len(1..))]
    pub id: String,
    pub payload: ExecutionResult,
}

#[data]
pub struct ExecutionResult {
    pub data: Option<Map>,
    #[field(len(1..))]
    pub errors: Option<Vec<GraphqlError>>,
    pub extensions: Option<Map>,
}

#[data]
pub enum ErrorType {
    Error,
}

#[data]
pub struct Failed {
    #[field(rename = "type")]
    pub kind: ErrorType,
    #[field(len(1..))]
    pub id: String,
    #[field(len(1..))]
    pub payload: Vec<GraphqlError>,
}

#[data]
pub struct GraphqlError {
    pub message: String,
    pub locations: Option<Vec<Location>>,
    /// Names of fields, and indices in lists.
    pub path: Option<Vec<Value>>,
    pub extensions: Option<Map>,
}

#[data]
pub struct Location {
    #[field(range(1..))]
    pub line: u32,
    #[field(range(1..))]
    pub column: u32,
}

#[data]
pub enum CompleteType {
    Complete,
}

#[data]
pub struct Complete {
    #[field(rename = "type")]
    pub kind: CompleteType,
    #[field(len(1..))]
    pub id: String,
}

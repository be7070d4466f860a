//! The JSON protocol of `SignalR` in `ASP.NET` Core:
//! <https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md>.
//!
//! The type is a number beside the fields, so each message is a document of its own.

use std::collections::BTreeMap;

use protocol::{Nullable, data};
use serde_json::Value;

use super::{Protocol, key, rewritten};

/// How texts of the protocol are read. A completion with a result and an error, which is refused, needs variants.
pub const PROTOCOL: Protocol = Protocol {
    name: "signalr-json",
    rewrite: |text| match key(text, "type") {
        Some(kind) => match kind.as_u64()? {
            1 => rewritten!(Invocation, text),
            2 => rewritten!(StreamItem, text),
            3 => rewritten!(Completion, text),
            4 => rewritten!(StreamInvocation, text),
            5 => rewritten!(CancelInvocation, text),
            6 => rewritten!(Ping, text),
            7 => rewritten!(Close, text),
            _ => None,
        },
        None if key(text, "protocol").is_some() => rewritten!(HandshakeRequest, text),
        None => rewritten!(HandshakeResponse, text),
    },
    samples: &[
        r#"{"protocol":"json","version":1}"#,
        "{}",
        r#"{"type":1,"target":"Bark","arguments":[]}"#,
        r#"{"type":2,"invocationId":"9","item":{"a":[null]}}"#,
        r#"{"type":3,"invocationId":"9","result":null}"#,
        r#"{"type":4,"invocationId":"9","target":"Barks","arguments":["timmy"],"streamIds":["1"]}"#,
        r#"{"type":5,"invocationId":"9","headers":{"trace":"7f"}}"#,
        r#"{"type":6}"#,
        r#"{"type":7,"allowReconnect":true}"#,
    ],
};

type Headers = BTreeMap<String, String>;

#[data]
pub struct HandshakeRequest {
    pub protocol: String,
    pub version: u32,
}

#[data]
pub struct HandshakeResponse {
    pub error: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct Invocation {
    #[field(rename = "type", range(1..=1))]
    pub kind: u8,
    pub headers: Option<Headers>,
    pub invocation_id: Option<String>,
    pub target: String,
    pub arguments: Vec<Value>,
    pub stream_ids: Option<Vec<String>>,
}

#[data(rename_all = "camelCase")]
pub struct StreamItem {
    #[field(rename = "type", range(2..=2))]
    pub kind: u8,
    pub headers: Option<Headers>,
    pub invocation_id: String,
    pub item: Value,
}

#[data(rename_all = "camelCase")]
pub struct Completion {
    #[field(rename = "type", range(3..=3))]
    pub kind: u8,
    pub headers: Option<Headers>,
    pub invocation_id: String,
    /// Absent where nothing is returned, which is not the same as null.
    pub result: Option<Nullable<Value>>,
    pub error: Option<String>,
}

#[data(rename_all = "camelCase")]
pub struct StreamInvocation {
    #[field(rename = "type", range(4..=4))]
    pub kind: u8,
    pub headers: Option<Headers>,
    pub invocation_id: String,
    pub target: String,
    pub arguments: Vec<Value>,
    pub stream_ids: Option<Vec<String>>,
}

#[data(rename_all = "camelCase")]
pub struct CancelInvocation {
    #[field(rename = "type", range(5..=5))]
    pub kind: u8,
    pub headers: Option<Headers>,
    pub invocation_id: String,
}

#[data]
pub struct Ping {
    #[field(rename = "type", range(6..=6))]
    pub kind: u8,
}

#[data(rename_all = "camelCase")]
pub struct Close {
    #[field(rename = "type", range(7..=7))]
    pub kind: u8,
    pub error: Option<String>,
    pub allow_reconnect: Option<bool>,
}

//! The JSON protocol of `SignalR` in `ASP.NET` Core:
//! <https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md>.

use std::collections::BTreeMap;

use protocol::{RawJson, data};

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "signalr-json",
    rewrite: |text| rewritten!(Frame, text),
    samples: &[
        r#"{"protocol":"json","version":1}"#,
        "{}",
        r#"{"type":1,"target":"Bark","arguments":[]}"#,
        r#"{"type":2,"invocationId":"9","item":{"a":[null]}}"#,
        r#"{"type":3,"invocationId":"9","result":null}"#,
        r#"{"type":3,"invocationId":"9","error":"no such stick"}"#,
        r#"{"type":4,"invocationId":"9","target":"Barks","arguments":["timmy"],"streamIds":["1"]}"#,
        r#"{"type":5,"invocationId":"9","headers":{"trace":"7f"}}"#,
        r#"{"type":6}"#,
        r#"{"type":7,"allowReconnect":true}"#,
    ],
    open: &["/arguments/", "/item", "/result"],
};

type Headers = BTreeMap<String, String>;

/// What stands between two record separators. A completion with a result has no error, which only a variant of its own
/// can say.
#[data(untagged, rename_all_fields = "camelCase", unknown_fields = reject)]
pub enum Frame {
    #[field(when = "protocol")]
    HandshakeRequest {
        protocol: String,
        version: u32,
    },
    #[field(when = "result")]
    Result {
        #[field(is = 3)]
        r#type: (),
        headers: Option<Headers>,
        invocation_id: String,
        result: RawJson,
    },
    #[field(when = "type")]
    Message(Message),
    HandshakeResponse {
        error: Option<String>,
    },
}

#[data(tag = "type", rename_all_fields = "camelCase")]
pub enum Message {
    #[field(rename = 1)]
    Invocation {
        headers: Option<Headers>,
        invocation_id: Option<String>,
        target: String,
        arguments: Vec<RawJson>,
        stream_ids: Option<Vec<String>>,
    },
    #[field(rename = 2)]
    StreamItem { headers: Option<Headers>, invocation_id: String, item: RawJson },
    #[field(rename = 3)]
    Completion { headers: Option<Headers>, invocation_id: String, error: Option<String> },
    #[field(rename = 4)]
    StreamInvocation {
        headers: Option<Headers>,
        invocation_id: String,
        target: String,
        arguments: Vec<RawJson>,
        stream_ids: Option<Vec<String>>,
    },
    #[field(rename = 5)]
    CancelInvocation { headers: Option<Headers>, invocation_id: String },
    #[field(rename = 6)]
    Ping,
    #[field(rename = 7)]
    Close { error: Option<String>, allow_reconnect: Option<bool> },
}

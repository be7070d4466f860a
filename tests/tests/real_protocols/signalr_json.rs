//! The JSON protocol of `SignalR`, as the examples declare it.

#[path = "../../../examples/protocols/signalr.rs"]
pub mod declared;

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "signalr-json",
    rewrite: |text| rewritten!(declared::Frame, text),
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

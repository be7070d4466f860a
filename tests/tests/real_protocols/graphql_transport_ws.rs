//! GraphQL over WebSocket, as the examples declare it.

#[path = "../../../examples/protocols/graphql_transport_ws.rs"]
pub mod declared;

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "graphql-transport-ws",
    rewrite: |text| rewritten!(declared::graphql::Envelope, text),
    samples: &[
        r#"{"type":"connection_init","payload":{"token":"t","retries":[1,2]}}"#,
        r#"{"type":"pong"}"#,
        r#"{"id":"7","type":"subscribe","payload":{"query":"{ barks { text } }","variables":{"first":3},
            "operationName":"Barks"}}"#,
        r#"{"id":"7","type":"next","payload":{"data":null,"errors":[{"message":"slow",
            "locations":[{"line":1,"column":3}],"path":["barks",0]}]}}"#,
        r#"{"id":"7","type":"error","payload":[{"message":"no such field"}]}"#,
        r#"{"id":"7","type":"complete"}"#,
    ],
    open: &["/payload/token", "/payload/retries", "/variables/"],
};

//! GraphQL over WebSocket: <https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md>.

use std::collections::BTreeMap;

use protocol::{Nullable, data};
use serde_json::Value;

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "graphql-transport-ws",
    rewrite: |text| rewritten!(Message, text),
    samples: &[
        r#"{"type":"connection_init","payload":{"token":"t","retries":[1,2]}}"#,
        r#"{"type":"pong"}"#,
        r#"{"id":"7","type":"subscribe","payload":{"query":"{ barks { text } }","variables":{"first":3},
            "operationName":null}}"#,
        r#"{"id":"7","type":"next","payload":{"data":null,"errors":[{"message":"slow",
            "locations":[{"line":1,"column":3}],"path":["barks",0]}]}}"#,
        r#"{"id":"7","type":"error","payload":[{"message":"no such field"}]}"#,
        r#"{"id":"7","type":"complete"}"#,
    ],
    open: &["/payload/token", "/payload/retries", "/variables/"],
};

type Map = BTreeMap<String, Value>;

#[data(tag = "type")]
pub enum Message {
    ConnectionInit {
        payload: Option<Nullable<Map>>,
    },
    ConnectionAck {
        payload: Option<Nullable<Map>>,
    },
    Ping {
        payload: Option<Nullable<Map>>,
    },
    Pong {
        payload: Option<Nullable<Map>>,
    },
    Subscribe {
        #[field(len(1..))]
        id: String,
        payload: Operation,
    },
    Next {
        #[field(len(1..))]
        id: String,
        payload: ExecutionResult,
    },
    Error {
        #[field(len(1..))]
        id: String,
        #[field(len(1..))]
        payload: Vec<GraphqlError>,
    },
    Complete {
        #[field(len(1..))]
        id: String,
    },
}

#[data(rename_all = "camelCase")]
pub struct Operation {
    pub operation_name: Option<Nullable<String>>,
    pub query: String,
    pub variables: Option<Nullable<Map>>,
    pub extensions: Option<Nullable<Map>>,
}

#[data]
pub struct ExecutionResult {
    pub data: Option<Nullable<Map>>,
    #[field(len(1..))]
    pub errors: Option<Vec<GraphqlError>>,
    pub extensions: Option<Map>,
}

#[data]
pub struct GraphqlError {
    pub message: String,
    pub locations: Option<Vec<Location>>,
    pub path: Option<Vec<Step>>,
    pub extensions: Option<Map>,
}

#[data]
pub struct Location {
    #[field(range(1..))]
    pub line: u32,
    #[field(range(1..))]
    pub column: u32,
}

/// The name of a field, or an index in a list.
#[data(untagged)]
pub enum Step {
    Field(String),
    Index(u32),
}

//! JSON-RPC 2.0: <https://www.jsonrpc.org/specification>.

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, data};

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "jsonrpc2",
    rewrite: |text| rewritten!(Frame, text),
    samples: &[
        r#"{"jsonrpc":"2.0","method":"bark","params":["woof",3],"id":9007199254740993}"#,
        r#"{"jsonrpc":"2.0","method":"throw","params":{"distance":2.5},"id":"a-1"}"#,
        r#"{"jsonrpc":"2.0","method":"wag"}"#,
        r#"{"jsonrpc":"2.0","method":"sit","id":null}"#,
        r#"{"jsonrpc":"2.0","result":null,"id":"a-1"}"#,
        r#"{"jsonrpc":"2.0","error":{"code":-32700,"message":"no JSON","data":null},"id":null}"#,
        r#"[{"jsonrpc":"2.0","method":"wag"},{"jsonrpc":"2.0","result":[1],"id":1}]"#,
    ],
    open: &["/params/", "/result", "/data"],
};

/// One message or several.
#[data(untagged, unknown_fields = reject)]
pub enum Frame {
    Single(Message),
    Batch(#[field(len(1..))] Vec<Message>),
}

/// A request or the answer to one, which is either a result or an error.
#[data(untagged, unknown_fields = reject)]
pub enum Message {
    #[field(when = "method")]
    Call {
        #[field(is = "2.0")]
        jsonrpc: (),
        method: String,
        params: Option<Params>,
        /// Absent where no answer is wanted.
        id: Option<Nullable<Id>>,
    },
    #[field(when = "error")]
    Failure {
        #[field(is = "2.0")]
        jsonrpc: (),
        error: ErrorObject,
        /// Null if that of the request could not be read.
        id: Nullable<Id>,
    },
    #[field(when = "result")]
    Reply {
        #[field(is = "2.0")]
        jsonrpc: (),
        result: RawJson,
        id: Nullable<Id>,
    },
}

#[data(untagged)]
pub enum Id {
    Number(#[field(full_range)] i64),
    Text(String),
}

#[data(untagged)]
pub enum Params {
    Listed(Vec<RawJson>),
    Named(BTreeMap<String, RawJson>),
}

#[data(unknown_fields = reject)]
pub struct ErrorObject {
    pub code: i32,
    pub message: String,
    pub data: Option<Nullable<RawJson>>,
}

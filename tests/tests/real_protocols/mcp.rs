//! The Model Context Protocol: <https://modelcontextprotocol.io/specification/2026-07-28/schema>.

pub mod calls;
pub mod capabilities;
pub mod content;
pub mod inputs;
pub mod results;

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, Unknown, data};

use super::jsonrpc2::Id;
use super::{Protocol, rewritten};
use calls::Call;
use capabilities::ClientCapabilities;
use results::Outcome;

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "mcp",
    rewrite: |text| rewritten!(Frame, text),
    samples: &[
        r#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"throw","arguments":{"distance":[3]},
            "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","progressToken":7,"org.example/leash":{},
            "io.modelcontextprotocol/clientCapabilities":{"sampling":{"tools":{}},"org.example/bark":true}}}}"#,
        r#"{"jsonrpc":"2.0","id":1,"result":{"resultType":"complete","isError":false,"structuredContent":null,
            "content":[{"type":"text","text":"Woof","annotations":{"audience":["user"],"priority":0.5}},
            {"type":"image","data":"AAAA","mimeType":"image/png"},
            {"type":"resource_link","uri":"file:///stick","name":"stick","size":9},
            {"type":"resource","resource":{"uri":"file:///bone","blob":"AAAA"}}]}}"#,
        r#"{"jsonrpc":"2.0","id":"a","result":{"resultType":"input_required","requestState":"s","inputRequests":{"who":{
            "method":"elicitation/create","params":{"message":"Who?","requestedSchema":{"type":"object","properties":
            {"name":{"type":"string","minLength":1},"age":{"type":"integer","maximum":30},
            "tones":{"type":"array","items":{"enum":["calm"],"type":"string"}}},"required":["name"]}}},
            "say":{"method":"sampling/createMessage","params":{"maxTokens":9,"messages":[{"role":"user",
            "content":[{"type":"tool_result","toolUseId":"t","content":[]}]}],"toolChoice":{"mode":"none"}}},
            "where":{"method":"roots/list"}}}}"#,
        r#"{"jsonrpc":"2.0","id":"b","method":"prompts/get","params":{"name":"greet","arguments":{"who":"rex"},
            "inputResponses":{"who":{"action":"accept","content":{"name":"rex","tones":["calm"]}},
            "where":{"roots":[{"uri":"file:///park"}]},"say":{"role":"assistant","model":"m","content":
            {"type":"tool_use","id":"t","name":"throw","input":{}}}},
            "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
            "io.modelcontextprotocol/clientCapabilities":{}}}}"#,
        r#"{"jsonrpc":"2.0","id":2,"result":{"resultType":"complete","ttlMs":1000,"cacheScope":"private","tools":[
            {"name":"throw","inputSchema":{"type":"object","$schema":"s","required":["x"]},
            "annotations":{"readOnlyHint":true}}],"org.example.total":1}}"#,
        r#"{"jsonrpc":"2.0","method":"notifications/message","params":{"level":"warning","data":[1]}}"#,
        r#"{"jsonrpc":"2.0","method":"notifications/tools/list_changed"}"#,
        r#"{"jsonrpc":"2.0","id":3,"error":{"code":-32602,"message":"No such tool"}}"#,
        r#"{"jsonrpc":"2.0","error":{"code":-32022,"message":"Too new","data":{"supported":["1"],"requested":"2"}}}"#,
    ],
    open: &[
        "/params/arguments/distance",
        "org.example",
        "/clientCapabilities/sampling/tools/",
        "/structuredContent",
        "/params/data",
        "/who/content/tones",
    ],
};

type Object = BTreeMap<String, RawJson>;

/// Which result it is, its keys tell: nothing else in the text does.
#[data(untagged)]
pub enum Frame {
    #[field(when = "method")]
    Call(Call),
    #[field(when = "error")]
    Failure {
        #[field(is = "2.0")]
        jsonrpc: (),
        id: Option<Id>,
        error: Fault,
    },
    #[field(when = "result")]
    Reply {
        #[field(is = "2.0")]
        jsonrpc: (),
        id: Id,
        result: Outcome,
    },
}

/// What went wrong. Some codes say what the data are.
#[data(tag = "code")]
pub enum Fault {
    #[field(rename = -32700)]
    Parse { message: String, data: Option<Nullable<RawJson>> },
    #[field(rename = -32600)]
    InvalidRequest { message: String, data: Option<Nullable<RawJson>> },
    #[field(rename = -32601)]
    MethodNotFound { message: String, data: Option<Nullable<RawJson>> },
    #[field(rename = -32602)]
    InvalidParams { message: String, data: Option<Nullable<RawJson>> },
    #[field(rename = -32603)]
    Internal { message: String, data: Option<Nullable<RawJson>> },
    #[field(rename = -32020)]
    HeaderMismatch { message: String, data: Option<Nullable<RawJson>> },
    #[field(rename = -32021)]
    MissingClientCapability { message: String, data: MissingClientCapability },
    #[field(rename = -32022)]
    UnsupportedVersion { message: String, data: UnsupportedVersion },
    #[other]
    Other(Unknown),
}

#[data(rename_all = "camelCase")]
pub struct MissingClientCapability {
    pub required_capabilities: ClientCapabilities,
}

#[data]
pub struct UnsupportedVersion {
    pub supported: Vec<String>,
    pub requested: String,
}

//! The Model Context Protocol, revision 2025-11-25, as far as a server with tools needs it; declared after its schema:
//! <https://modelcontextprotocol.io/specification/2025-11-25/schema>.

use std::collections::BTreeMap;

use protocol::{Issue, RawJson, Unknown, data};

/// The revisions that are declared here, which for tools are the same; the latest first.
pub const REVISIONS: [&str; 2] = ["2025-11-25", "2025-06-18"];

/// An object of undeclared members.
#[data]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Object(pub BTreeMap<String, RawJson>);

/// What a client may ask for: the part of a JSON-RPC request that depends on its method.
#[data(tag = "method", content = "params")]
pub enum Request {
    /// Begins a session.
    #[field(rename = "initialize")]
    Initialize(Initialize),
    /// Asks whether the server is there.
    #[field(rename = "ping")]
    Ping,
    /// Asks which tools there are.
    #[field(rename = "tools/list")]
    ListTools,
    /// Uses a tool.
    #[field(rename = "tools/call")]
    CallTool(CallTool),
    /// Anything else.
    #[other]
    Other(Unknown),
}

/// What a session begins with.
#[data(rename_all = "camelCase")]
pub struct Initialize {
    /// The latest revision that the client knows.
    pub protocol_version: String,
    /// What the client can do.
    pub capabilities: Object,
    /// The client.
    pub client_info: Implementation,
}

/// The answer: the session has begun.
#[data(rename_all = "camelCase")]
pub struct Initialized {
    /// That of the client, if the server knows it.
    pub protocol_version: String,
    /// What the server can do.
    pub capabilities: ServerCapabilities,
    /// The server.
    pub server_info: Implementation,
    /// How to use the server.
    pub instructions: Option<String>,
}

/// A program.
#[data]
pub struct Implementation {
    /// For programs.
    pub name: String,
    /// For people.
    pub title: Option<String>,
    /// Its version.
    pub version: String,
}

/// What a server can do.
#[data]
pub struct ServerCapabilities {
    /// It has tools.
    pub tools: Option<ToolsCapability>,
}

/// What a server can do with tools.
#[data(rename_all = "camelCase")]
pub struct ToolsCapability {
    /// Whether it says when there are others.
    pub list_changed: Option<bool>,
}

/// The tools of a server.
#[data]
pub struct Tools {
    /// All of them.
    pub tools: Vec<Tool>,
}

/// A tool.
#[data(rename_all = "camelCase")]
pub struct Tool {
    /// What it is called by.
    #[field(len(1..=128), pattern("^[A-Za-z0-9_.-]*$"))]
    pub name: String,
    /// What it does.
    pub description: Option<String>,
    /// What its arguments are: JSON Schema.
    pub input_schema: RawJson,
    /// What its structured content is.
    pub output_schema: Option<RawJson>,
}

/// Which tool to use, with what.
#[data]
pub struct CallTool {
    /// Its name.
    pub name: String,
    /// As its schema says.
    pub arguments: Option<Object>,
}

/// What has come of the use of a tool. If the tool has failed, the content says why, so that the model can do better.
#[data(rename_all = "camelCase")]
pub struct ToolResult {
    /// For the model.
    pub content: Vec<Content>,
    /// For programs, as the schema of the tool says.
    pub structured_content: Option<RawJson>,
    /// Whether the tool has failed.
    #[field(default)]
    pub is_error: bool,
}

/// A piece of content.
#[data(tag = "type")]
pub enum Content {
    /// Text.
    Text {
        /// The text.
        text: String,
    },
    /// Pictures, sounds and resources.
    #[other]
    Other(Unknown),
}

/// The details of an error: all that is wrong with a message.
#[data]
pub struct Issues {
    /// Each with its path, sentence, line and column.
    pub issues: Vec<Issue>,
}

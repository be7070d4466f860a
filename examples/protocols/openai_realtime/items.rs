//! Items of a conversation, and their parts.

#![allow(missing_docs, reason = "most names say what the reference says of them")]

use protocol::{Nullable, RawJson, data};

use super::parts::Failure;

#[data(tag = "type")]
pub enum Item {
    Message {
        id: Option<String>,
        object: Option<ItemObject>,
        status: Option<Status>,
        role: Role,
        content: Vec<Part>,
    },
    FunctionCall {
        id: Option<String>,
        object: Option<ItemObject>,
        status: Option<Status>,
        call_id: Option<String>,
        name: String,
        /// JSON in a string.
        arguments: String,
    },
    FunctionCallOutput {
        id: Option<String>,
        object: Option<ItemObject>,
        status: Option<Status>,
        call_id: String,
        output: String,
    },
    McpListTools {
        id: Option<String>,
        server_label: String,
        tools: Vec<McpTool>,
    },
    McpCall {
        id: String,
        server_label: String,
        name: String,
        arguments: String,
        approval_request_id: Option<Nullable<String>>,
        output: Option<Nullable<String>>,
        error: Option<Nullable<Failure>>,
    },
    McpApprovalRequest {
        id: String,
        server_label: String,
        name: String,
        arguments: String,
    },
    McpApprovalResponse {
        id: String,
        approval_request_id: String,
        approve: bool,
        reason: Option<Nullable<String>>,
    },
}

/// Always the same, but not always there.
#[data]
pub enum ItemObject {
    #[field(rename = "realtime.item")]
    Item,
}

#[data]
pub enum Status {
    Completed,
    Incomplete,
    InProgress,
}

#[data]
pub enum Role {
    System,
    User,
    Assistant,
}

#[data(tag = "type")]
pub enum Part {
    InputText {
        text: String,
    },
    InputAudio {
        audio: Option<String>,
        transcript: Option<Nullable<String>>,
    },
    InputImage {
        image_url: String,
        detail: Option<Detail>,
    },
    OutputText {
        text: String,
    },
    OutputAudio {
        audio: Option<String>,
        transcript: Option<Nullable<String>>,
    },
    /// The name of `output_text` in examples.
    Text {
        text: String,
    },
    /// The name of `output_audio` in examples.
    Audio {
        audio: Option<String>,
        transcript: Option<Nullable<String>>,
        format: Option<String>,
    },
}

#[data]
pub enum Detail {
    Auto,
    Low,
    High,
}

#[data]
pub struct McpTool {
    pub name: String,
    pub description: Option<Nullable<String>>,
    /// A JSON Schema.
    pub input_schema: RawJson,
    pub annotations: Option<Nullable<RawJson>>,
}

//! How a session is configured.

#![allow(clippy::large_enum_variant, reason = "variants are what the document says")]
#![allow(missing_docs, reason = "most names say what the reference says of them")]

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, data};

use super::responses::TokenLimit;

#[data(tag = "type")]
pub enum Session {
    Realtime {
        id: Option<String>,
        object: Option<SessionObject>,
        /// Seconds since 1970.
        expires_at: Option<Nullable<u64>>,
        model: Option<String>,
        instructions: Option<String>,
        output_modalities: Option<Vec<Modality>>,
        audio: Option<Audio>,
        include: Option<Nullable<Vec<Include>>>,
        max_output_tokens: Option<TokenLimit>,
        prompt: Option<Nullable<Prompt>>,
        tool_choice: Option<ToolChoice>,
        tools: Option<Vec<Tool>>,
        tracing: Option<Nullable<Tracing>>,
        truncation: Option<Truncation>,
    },
    Transcription {
        id: Option<String>,
        object: Option<SessionObject>,
        expires_at: Option<Nullable<u64>>,
        audio: Option<Audio>,
        include: Option<Nullable<Vec<Include>>>,
    },
}

#[data]
pub enum SessionObject {
    #[field(rename = "realtime.session")]
    Realtime,
    #[field(rename = "realtime.transcription_session")]
    Transcription,
}

#[data]
pub enum Include {
    #[field(rename = "item.input_audio_transcription.logprobs")]
    Logprobs,
}

#[data]
pub enum Modality {
    Text,
    Audio,
}

#[data]
pub struct Audio {
    pub input: Option<AudioInput>,
    pub output: Option<AudioOutput>,
}

#[data]
pub struct AudioInput {
    pub format: Option<AudioFormat>,
    pub noise_reduction: Option<Nullable<NoiseReduction>>,
    pub transcription: Option<Nullable<Transcription>>,
    /// Null where the client says when a turn ends.
    pub turn_detection: Option<Nullable<TurnDetection>>,
}

#[data]
pub struct AudioOutput {
    pub format: Option<AudioFormat>,
    #[field(range(0.25..=1.5))]
    pub speed: Option<f64>,
    pub voice: Option<Voice>,
}

#[data(tag = "type")]
pub enum AudioFormat {
    #[field(rename = "audio/pcm")]
    Pcm {
        #[field(range(24000..=24000))]
        rate: Option<u32>,
    },
    #[field(rename = "audio/pcmu")]
    Pcmu,
    #[field(rename = "audio/pcma")]
    Pcma,
}

#[data]
pub struct NoiseReduction {
    #[field(rename = "type")]
    pub kind: Option<NoiseReductionKind>,
}

#[data]
pub enum NoiseReductionKind {
    NearField,
    FarField,
}

#[data]
pub struct Transcription {
    pub language: Option<String>,
    pub model: Option<String>,
    pub prompt: Option<String>,
}

#[data(tag = "type")]
pub enum TurnDetection {
    ServerVad {
        create_response: Option<bool>,
        idle_timeout_ms: Option<Nullable<u32>>,
        interrupt_response: Option<bool>,
        prefix_padding_ms: Option<u32>,
        silence_duration_ms: Option<u32>,
        #[field(range(0.0..=1.0))]
        threshold: Option<f64>,
    },
    SemanticVad {
        create_response: Option<bool>,
        eagerness: Option<Eagerness>,
        interrupt_response: Option<bool>,
    },
}

#[data]
pub enum Eagerness {
    Low,
    Medium,
    High,
    Auto,
}

/// The name of a voice that comes with the model, or one of one's own.
#[data(untagged)]
pub enum Voice {
    Name(String),
    Custom { id: String },
}

#[data]
pub struct Prompt {
    pub id: String,
    pub version: Option<Nullable<String>>,
    pub variables: Option<Nullable<BTreeMap<String, RawJson>>>,
}

#[data(tag = "type")]
pub enum Tool {
    Function {
        name: Option<String>,
        description: Option<String>,
        /// A JSON Schema.
        parameters: Option<BTreeMap<String, RawJson>>,
    },
    Mcp {
        server_label: String,
        server_url: Option<String>,
        server_description: Option<String>,
        connector_id: Option<String>,
        authorization: Option<String>,
        headers: Option<Nullable<BTreeMap<String, String>>>,
        allowed_tools: Option<Nullable<AllowedTools>>,
        require_approval: Option<Nullable<Approval>>,
    },
}

#[data(untagged)]
pub enum AllowedTools {
    Names(Vec<String>),
    Filter(ToolFilter),
}

#[data]
pub struct ToolFilter {
    pub tool_names: Option<Vec<String>>,
    pub read_only: Option<bool>,
}

#[data(untagged)]
pub enum Approval {
    Setting(ApprovalSetting),
    Filter { always: Option<ToolFilter>, never: Option<ToolFilter> },
}

#[data]
pub enum ApprovalSetting {
    Always,
    Never,
}

#[data(untagged)]
pub enum ToolChoice {
    Mode(ToolChoiceMode),
    Tool(ChosenTool),
}

#[data]
pub enum ToolChoiceMode {
    None,
    Auto,
    Required,
}

#[data(tag = "type")]
pub enum ChosenTool {
    Function { name: String },
    Mcp { server_label: String, name: Option<Nullable<String>> },
}

#[data(untagged)]
pub enum Tracing {
    Mode(TracingMode),
    Configured { workflow_name: Option<String>, group_id: Option<String>, metadata: Option<BTreeMap<String, RawJson>> },
}

#[data]
pub enum TracingMode {
    Auto,
}

#[data(untagged)]
pub enum Truncation {
    Mode(TruncationMode),
    Ratio {
        #[field(is = "retention_ratio")]
        r#type: (),
        #[field(range(0.0..=1.0))]
        retention_ratio: f64,
        token_limits: Option<TokenLimits>,
    },
}

#[data]
pub struct TokenLimits {
    pub post_instructions: Option<u64>,
}

#[data]
pub enum TruncationMode {
    Auto,
    Disabled,
}

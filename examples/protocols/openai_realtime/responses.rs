//! What the model is asked for, and what it answers.

#![allow(missing_docs, reason = "most names say what the reference says of them")]

use std::collections::BTreeMap;

use protocol::{Nullable, data};

use super::items::Item;
use super::sessions::{AudioFormat, Modality, Prompt, Tool, ToolChoice, Voice};

/// What `response.create` changes of the session.
#[data]
pub struct ResponseParameters {
    pub audio: Option<ResponseAudio>,
    pub conversation: Option<ConversationChoice>,
    pub input: Option<Vec<Item>>,
    pub instructions: Option<String>,
    pub max_output_tokens: Option<TokenLimit>,
    pub metadata: Option<Nullable<Metadata>>,
    pub output_modalities: Option<Vec<Modality>>,
    pub prompt: Option<Nullable<Prompt>>,
    pub tool_choice: Option<ToolChoice>,
    pub tools: Option<Vec<Tool>>,
}

#[data]
pub enum ConversationChoice {
    Auto,
    None,
}

/// At most sixteen strings.
#[data]
pub struct Metadata(#[field(len(..=16), keys(len(..=64)), values(len(..=512)))] BTreeMap<String, String>);

/// A number of tokens, or no limit.
#[data(untagged)]
pub enum TokenLimit {
    Tokens(#[field(range(1..=4096))] u32),
    Unlimited(Infinite),
}

#[data]
pub enum Infinite {
    Inf,
}

#[data]
pub struct Response {
    #[field(is = "realtime.response")]
    pub object: (),
    pub id: String,
    pub status: ResponseStatus,
    pub status_details: Option<Nullable<StatusDetails>>,
    pub output: Vec<Item>,
    pub conversation_id: Option<Nullable<String>>,
    pub output_modalities: Option<Vec<Modality>>,
    pub max_output_tokens: Option<TokenLimit>,
    pub audio: Option<ResponseAudio>,
    pub usage: Option<Nullable<Usage>>,
    pub metadata: Option<Nullable<Metadata>>,
}

#[data]
pub struct ResponseAudio {
    pub output: Option<ResponseOutput>,
}

#[data]
pub struct ResponseOutput {
    pub format: Option<AudioFormat>,
    pub voice: Option<Voice>,
}

#[data]
pub enum ResponseStatus {
    Completed,
    Cancelled,
    Failed,
    Incomplete,
    InProgress,
}

/// Why a response is not completed.
#[data(tag = "type")]
pub enum StatusDetails {
    Completed,
    Cancelled { reason: Option<CancelReason> },
    Incomplete { reason: Option<IncompleteReason> },
    Failed { error: Option<StatusError> },
}

#[data]
pub enum CancelReason {
    TurnDetected,
    ClientCancelled,
}

#[data]
pub enum IncompleteReason {
    MaxOutputTokens,
    ContentFilter,
}

#[data]
pub struct StatusError {
    #[field(rename = "type")]
    pub kind: Option<String>,
    pub code: Option<Nullable<String>>,
}

#[data]
pub struct Usage {
    pub total_tokens: Option<u64>,
    pub input_tokens: Option<u64>,
    pub output_tokens: Option<u64>,
    pub input_token_details: Option<InputTokens>,
    pub output_token_details: Option<Tokens>,
}

#[data]
pub struct InputTokens {
    pub text_tokens: Option<u64>,
    pub audio_tokens: Option<u64>,
    pub image_tokens: Option<u64>,
    pub cached_tokens: Option<u64>,
    pub cached_tokens_details: Option<Tokens>,
}

#[data]
pub struct Tokens {
    pub text_tokens: Option<u64>,
    pub audio_tokens: Option<u64>,
    pub image_tokens: Option<u64>,
}

//! Events that the server sends: <https://platform.openai.com/docs/api-reference/realtime-server-events>.

use protocol::{Nullable, data};

use super::Failure;
use super::items::{Item, Part};
use super::responses::{Response, Tokens};
use super::sessions::Session;

/// Declares the events, each with its id.
macro_rules! events {
    ($($tag:literal $name:ident { $($field:ident: $type:ty),* },)*) => {
        #[data(tag = "type")]
        pub enum ServerEvent {
            $(#[field(rename = $tag)]
            $name { event_id: String, $($field: $type),* },)*
        }
    };
}

events! {
    "error" Error { error: Failure },
    "session.created" SessionCreated { session: Session },
    "session.updated" SessionUpdated { session: Session },
    "conversation.created" ConversationCreated { conversation: Conversation },
    "conversation.item.added" ItemAdded { previous_item_id: Option<Nullable<String>>, item: Item },
    "conversation.item.created" ItemCreated { previous_item_id: Option<Nullable<String>>, item: Item },
    "conversation.item.deleted" ItemDeleted { item_id: String },
    "conversation.item.done" ItemDone { previous_item_id: Option<Nullable<String>>, item: Item },
    "conversation.item.retrieved" ItemRetrieved { item: Item },
    "conversation.item.truncated" ItemTruncated { item_id: String, content_index: u32, audio_end_ms: u64 },
    "conversation.item.input_audio_transcription.completed" TranscriptionCompleted {
        item_id: String, content_index: u32, transcript: String, logprobs: Option<Nullable<Vec<Logprob>>>,
        usage: TranscriptionUsage
    },
    "conversation.item.input_audio_transcription.delta" TranscriptionDelta {
        item_id: String, content_index: Option<u32>, delta: Option<String>,
        logprobs: Option<Nullable<Vec<Logprob>>>, obfuscation: Option<String>
    },
    "conversation.item.input_audio_transcription.failed" TranscriptionFailed {
        item_id: String, content_index: u32, error: Failure
    },
    "conversation.item.input_audio_transcription.segment" TranscriptionSegment {
        item_id: String, content_index: u32, id: String, speaker: String, text: String, start: f64, end: f64
    },
    "input_audio_buffer.cleared" InputAudioCleared {},
    "input_audio_buffer.committed" InputAudioCommitted {
        previous_item_id: Option<Nullable<String>>, item_id: String
    },
    "input_audio_buffer.speech_started" SpeechStarted { audio_start_ms: u64, item_id: String },
    "input_audio_buffer.speech_stopped" SpeechStopped { audio_end_ms: u64, item_id: String },
    "input_audio_buffer.timeout_triggered" TimeoutTriggered {
        audio_start_ms: u64, audio_end_ms: u64, item_id: String
    },
    "mcp_list_tools.completed" ListToolsCompleted { item_id: String },
    "mcp_list_tools.failed" ListToolsFailed { item_id: String },
    "mcp_list_tools.in_progress" ListToolsInProgress { item_id: String },
    "output_audio_buffer.cleared" OutputAudioCleared { response_id: String },
    "output_audio_buffer.started" OutputAudioStarted { response_id: String },
    "output_audio_buffer.stopped" OutputAudioStopped { response_id: String },
    "rate_limits.updated" RateLimitsUpdated { rate_limits: Vec<RateLimit> },
    "response.created" ResponseCreated { response: Response },
    "response.done" ResponseDone { response: Response },
    "response.content_part.added" PartAdded {
        response_id: String, item_id: String, output_index: u32, content_index: u32, part: Part
    },
    "response.content_part.done" PartDone {
        response_id: String, item_id: String, output_index: u32, content_index: u32, part: Part
    },
    "response.function_call_arguments.delta" FunctionArgumentsDelta {
        response_id: String, item_id: String, output_index: u32, call_id: String, delta: String
    },
    "response.function_call_arguments.done" FunctionArgumentsDone {
        response_id: String, item_id: String, output_index: u32, call_id: String, name: Option<String>,
        arguments: String
    },
    "response.mcp_call.completed" McpCallCompleted { item_id: String, output_index: u32 },
    "response.mcp_call.failed" McpCallFailed { item_id: String, output_index: u32 },
    "response.mcp_call.in_progress" McpCallInProgress { item_id: String, output_index: u32 },
    "response.mcp_call_arguments.delta" McpArgumentsDelta {
        response_id: String, item_id: String, output_index: u32, delta: String,
        obfuscation: Option<Nullable<String>>
    },
    "response.mcp_call_arguments.done" McpArgumentsDone {
        response_id: String, item_id: String, output_index: u32, arguments: String
    },
    "response.output_audio.delta" AudioDelta {
        response_id: String, item_id: String, output_index: u32, content_index: u32, delta: String
    },
    "response.output_audio.done" AudioDone {
        response_id: String, item_id: String, output_index: u32, content_index: u32
    },
    "response.output_audio_transcript.delta" TranscriptDelta {
        response_id: String, item_id: String, output_index: u32, content_index: u32, delta: String
    },
    "response.output_audio_transcript.done" TranscriptDone {
        response_id: String, item_id: String, output_index: u32, content_index: u32, transcript: String
    },
    "response.output_item.added" OutputItemAdded { response_id: String, output_index: u32, item: Item },
    "response.output_item.done" OutputItemDone { response_id: String, output_index: u32, item: Item },
    "response.output_text.delta" TextDelta {
        response_id: String, item_id: String, output_index: u32, content_index: u32, delta: String
    },
    "response.output_text.done" TextDone {
        response_id: String, item_id: String, output_index: u32, content_index: u32, text: String
    },
}

#[data]
pub struct Conversation {
    pub id: String,
    #[field(is = "realtime.conversation")]
    pub object: (),
}

#[data]
pub struct Logprob {
    pub token: String,
    pub logprob: f64,
    pub bytes: Vec<u8>,
}

#[data(tag = "type")]
pub enum TranscriptionUsage {
    Tokens { total_tokens: u64, input_tokens: u64, output_tokens: u64, input_token_details: Option<Tokens> },
    Duration { seconds: f64 },
}

#[data]
pub struct RateLimit {
    pub name: RateLimitName,
    pub limit: u64,
    pub remaining: u64,
    pub reset_seconds: f64,
}

#[data]
pub enum RateLimitName {
    Requests,
    Tokens,
}

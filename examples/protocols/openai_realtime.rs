//! The Realtime API of OpenAI, declared after its reference:
//! <https://platform.openai.com/docs/api-reference/realtime-client-events> and
//! <https://platform.openai.com/docs/api-reference/realtime-server-events>.
//!
//! The fields of an event stand beside its type and its id. Types say by themselves who sends them, so both sides are one protocol.

#[path = "openai_realtime/items.rs"]
pub mod items;
#[path = "openai_realtime/parts.rs"]
pub mod parts;
#[path = "openai_realtime/responses.rs"]
pub mod responses;
#[path = "openai_realtime/sessions.rs"]
pub mod sessions;

use protocol::protocol;

/// Events of client and server.
#[protocol(content = flatten, header = EventId)]
#[allow(missing_docs, reason = "most names say what the reference says of them")]
pub mod realtime {
    use protocol::Nullable;

    use super::items::Item;
    use super::parts::{
        AtContent, AtItem, AtOutput, AtPart, AtResponse, Conversation, Delta, Failure, ItemAt, Logprob, RateLimit,
        TranscriptionUsage,
    };
    use super::responses::{Response, ResponseParameters};
    use super::sessions::Session;

    /// Stands in each event.
    #[data(header)]
    pub struct EventId {
        /// In events of the server always; the client may choose one, by which errors refer to the event.
        #[field(len(..=512))]
        pub event_id: Option<String>,
    }

    /// Client: changes the session.
    #[message(type = "session.update")]
    pub struct SessionUpdate {
        pub session: Session,
    }

    /// Client: appends audio to what the user says.
    #[message(type = "input_audio_buffer.append")]
    pub struct InputAudioAppend {
        /// In base64. The reference has examples which are none, so no format is demanded.
        pub audio: String,
    }

    /// Client: what the user has said is complete.
    #[message(type = "input_audio_buffer.commit")]
    pub struct InputAudioCommit;

    /// Client: forget what the user has said.
    #[message(type = "input_audio_buffer.clear")]
    pub struct InputAudioClear;

    /// Client: stop talking.
    #[message(type = "output_audio_buffer.clear")]
    pub struct OutputAudioClear;

    /// Client: adds an item to the conversation.
    #[message(type = "conversation.item.create")]
    pub struct ItemCreate {
        /// Behind which one; `root` is the beginning, and the end is where it is added otherwise.
        pub previous_item_id: Option<String>,
        pub item: Item,
    }

    /// Client: asks for an item as the server has it.
    #[message(type = "conversation.item.retrieve")]
    pub struct ItemRetrieve(pub AtItem);

    /// Client: cuts off what the user has not heard.
    #[message(type = "conversation.item.truncate")]
    pub struct ItemTruncate {
        pub item_id: String,
        pub content_index: u32,
        pub audio_end_ms: u64,
    }

    /// Client: removes an item.
    #[message(type = "conversation.item.delete")]
    pub struct ItemDelete(pub AtItem);

    /// Client: asks for a response.
    #[message(type = "response.create")]
    pub struct ResponseCreate {
        pub response: Option<ResponseParameters>,
    }

    /// Client: stop responding.
    #[message(type = "response.cancel")]
    pub struct ResponseCancel {
        pub response_id: Option<String>,
    }

    /// Something went wrong; the session goes on.
    #[message(type = "error")]
    pub struct Error {
        pub error: Failure,
    }

    /// The first event.
    #[message(type = "session.created")]
    pub struct SessionCreated {
        pub session: Session,
    }

    /// The session after a change.
    #[message(type = "session.updated")]
    pub struct SessionUpdated {
        pub session: Session,
    }

    /// There is a conversation.
    #[message(type = "conversation.created")]
    pub struct ConversationCreated {
        pub conversation: Conversation,
    }

    /// An item has been added, perhaps without all of its content.
    #[message(type = "conversation.item.added")]
    pub struct ItemAdded {
        pub previous_item_id: Option<Nullable<String>>,
        pub item: Item,
    }

    /// The former name of `conversation.item.added`.
    #[message(type = "conversation.item.created")]
    pub struct ItemCreated {
        pub previous_item_id: Option<Nullable<String>>,
        pub item: Item,
    }

    /// An item is complete.
    #[message(type = "conversation.item.done")]
    pub struct ItemDone {
        pub previous_item_id: Option<Nullable<String>>,
        pub item: Item,
    }

    /// An item that was asked for.
    #[message(type = "conversation.item.retrieved")]
    pub struct ItemRetrieved {
        pub item: Item,
    }

    /// An item has been cut off.
    #[message(type = "conversation.item.truncated")]
    pub struct ItemTruncated {
        pub item_id: String,
        pub content_index: u32,
        pub audio_end_ms: u64,
    }

    /// An item has been removed.
    #[message(type = "conversation.item.deleted")]
    pub struct ItemDeleted(pub AtItem);

    /// What the user has said, in full.
    #[message(type = "conversation.item.input_audio_transcription.completed")]
    pub struct TranscriptionCompleted {
        pub item_id: String,
        pub content_index: u32,
        pub transcript: String,
        pub logprobs: Option<Nullable<Vec<Logprob>>>,
        pub usage: TranscriptionUsage,
    }

    /// A piece of what the user has said.
    #[message(type = "conversation.item.input_audio_transcription.delta")]
    pub struct TranscriptionDelta {
        pub item_id: String,
        pub content_index: Option<u32>,
        pub delta: Option<String>,
        pub logprobs: Option<Nullable<Vec<Logprob>>>,
        pub obfuscation: Option<String>,
    }

    /// What one speaker has said. Times are seconds.
    #[message(type = "conversation.item.input_audio_transcription.segment")]
    pub struct TranscriptionSegment {
        pub item_id: String,
        pub content_index: u32,
        pub id: String,
        pub speaker: String,
        pub text: String,
        pub start: f64,
        pub end: f64,
    }

    /// What the user has said could not be understood.
    #[message(type = "conversation.item.input_audio_transcription.failed")]
    pub struct TranscriptionFailed {
        pub item_id: String,
        pub content_index: u32,
        pub error: Failure,
    }

    /// What the user has said will become an item.
    #[message(type = "input_audio_buffer.committed")]
    pub struct InputAudioCommitted {
        pub previous_item_id: Option<Nullable<String>>,
        pub item_id: String,
    }

    /// What the user has said is forgotten.
    #[message(type = "input_audio_buffer.cleared")]
    pub struct InputAudioCleared;

    /// The user begins to speak.
    #[message(type = "input_audio_buffer.speech_started")]
    pub struct SpeechStarted {
        pub audio_start_ms: u64,
        pub item_id: String,
    }

    /// The user has stopped.
    #[message(type = "input_audio_buffer.speech_stopped")]
    pub struct SpeechStopped {
        pub audio_end_ms: u64,
        pub item_id: String,
    }

    /// The user has said nothing for too long.
    #[message(type = "input_audio_buffer.timeout_triggered")]
    pub struct TimeoutTriggered {
        pub audio_start_ms: u64,
        pub audio_end_ms: u64,
        pub item_id: String,
    }

    /// The user begins to hear a response.
    #[message(type = "output_audio_buffer.started")]
    pub struct OutputAudioStarted(pub AtResponse);

    /// The user has heard it.
    #[message(type = "output_audio_buffer.stopped")]
    pub struct OutputAudioStopped(pub AtResponse);

    /// The user hears no more of it.
    #[message(type = "output_audio_buffer.cleared")]
    pub struct OutputAudioCleared(pub AtResponse);

    /// A server of tools is being asked what it has.
    #[message(type = "mcp_list_tools.in_progress")]
    pub struct ListToolsInProgress(pub AtItem);

    /// It has answered.
    #[message(type = "mcp_list_tools.completed")]
    pub struct ListToolsCompleted(pub AtItem);

    /// It has not.
    #[message(type = "mcp_list_tools.failed")]
    pub struct ListToolsFailed(pub AtItem);

    /// A response begins.
    #[message(type = "response.created")]
    pub struct ResponseCreated {
        pub response: Response,
    }

    /// A response has ended, well or not.
    #[message(type = "response.done")]
    pub struct ResponseDone {
        pub response: Response,
    }

    /// An item of a response begins.
    #[message(type = "response.output_item.added")]
    pub struct OutputItemAdded(pub ItemAt);

    /// An item of a response is complete.
    #[message(type = "response.output_item.done")]
    pub struct OutputItemDone(pub ItemAt);

    /// A part of an item begins.
    #[message(type = "response.content_part.added")]
    pub struct PartAdded(pub AtPart);

    /// A part of an item is complete.
    #[message(type = "response.content_part.done")]
    pub struct PartDone(pub AtPart);

    /// A piece of a text.
    #[message(type = "response.output_text.delta")]
    pub struct TextDelta(pub Delta);

    /// A text in full.
    #[message(type = "response.output_text.done")]
    pub struct TextDone {
        pub response_id: String,
        pub item_id: String,
        pub output_index: u32,
        pub content_index: u32,
        pub text: String,
    }

    /// A piece of what is said.
    #[message(type = "response.output_audio_transcript.delta")]
    pub struct TranscriptDelta(pub Delta);

    /// What is said, in full.
    #[message(type = "response.output_audio_transcript.done")]
    pub struct TranscriptDone {
        pub response_id: String,
        pub item_id: String,
        pub output_index: u32,
        pub content_index: u32,
        pub transcript: String,
    }

    /// A piece of audio, in base64.
    #[message(type = "response.output_audio.delta")]
    pub struct AudioDelta(pub Delta);

    /// There is no more audio.
    #[message(type = "response.output_audio.done")]
    pub struct AudioDone(pub AtContent);

    /// A piece of a function's arguments.
    #[message(type = "response.function_call_arguments.delta")]
    pub struct FunctionArgumentsDelta {
        pub response_id: String,
        pub item_id: String,
        pub output_index: u32,
        pub call_id: String,
        pub delta: String,
    }

    /// A function's arguments in full.
    #[message(type = "response.function_call_arguments.done")]
    pub struct FunctionArgumentsDone {
        pub response_id: String,
        pub item_id: String,
        pub output_index: u32,
        pub call_id: String,
        pub name: Option<String>,
        /// JSON, as far as the model gets it right.
        pub arguments: String,
    }

    /// A piece of a tool's arguments.
    #[message(type = "response.mcp_call_arguments.delta")]
    pub struct McpArgumentsDelta {
        pub response_id: String,
        pub item_id: String,
        pub output_index: u32,
        pub delta: String,
        pub obfuscation: Option<Nullable<String>>,
    }

    /// A tool's arguments in full.
    #[message(type = "response.mcp_call_arguments.done")]
    pub struct McpArgumentsDone {
        pub response_id: String,
        pub item_id: String,
        pub output_index: u32,
        pub arguments: String,
    }

    /// A tool is at work.
    #[message(type = "response.mcp_call.in_progress")]
    pub struct McpCallInProgress(pub AtOutput);

    /// A tool has done its work.
    #[message(type = "response.mcp_call.completed")]
    pub struct McpCallCompleted(pub AtOutput);

    /// A tool has not.
    #[message(type = "response.mcp_call.failed")]
    pub struct McpCallFailed(pub AtOutput);

    /// What may still be used.
    #[message(type = "rate_limits.updated")]
    pub struct RateLimitsUpdated {
        pub rate_limits: Vec<RateLimit>,
    }
}

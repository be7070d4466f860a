//! Events that the client sends: <https://platform.openai.com/docs/api-reference/realtime-client-events>.

use protocol::data;

use super::items::Item;
use super::responses::ResponseParameters;
use super::sessions::Session;

#[data(tag = "type")]
pub enum ClientEvent {
    #[field(rename = "session.update")]
    SessionUpdate { event_id: Option<EventId>, session: Session },
    #[field(rename = "conversation.item.create")]
    ItemCreate { event_id: Option<EventId>, previous_item_id: Option<String>, item: Item },
    #[field(rename = "conversation.item.delete")]
    ItemDelete { event_id: Option<EventId>, item_id: String },
    #[field(rename = "conversation.item.retrieve")]
    ItemRetrieve { event_id: Option<EventId>, item_id: String },
    #[field(rename = "conversation.item.truncate")]
    ItemTruncate { event_id: Option<EventId>, item_id: String, content_index: u32, audio_end_ms: u64 },
    #[field(rename = "input_audio_buffer.append")]
    InputAudioAppend {
        event_id: Option<EventId>,
        /// In base64; the published example is none.
        audio: String,
    },
    #[field(rename = "input_audio_buffer.clear")]
    InputAudioClear { event_id: Option<EventId> },
    #[field(rename = "input_audio_buffer.commit")]
    InputAudioCommit { event_id: Option<EventId> },
    #[field(rename = "output_audio_buffer.clear")]
    OutputAudioClear { event_id: Option<EventId> },
    #[field(rename = "response.create")]
    ResponseCreate { event_id: Option<EventId>, response: Option<ResponseParameters> },
    #[field(rename = "response.cancel")]
    ResponseCancel { event_id: Option<EventId>, response_id: Option<String> },
}

/// Chosen by the client.
#[data]
pub struct EventId(#[field(len(..=512))] String);

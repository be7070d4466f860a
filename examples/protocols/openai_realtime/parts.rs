//! What several events have in common.

#![allow(missing_docs, reason = "most names say what the reference says of them")]

use protocol::{Nullable, data};

use super::items::{Item, Part};
use super::responses::Tokens;

/// Which item an event is about.
#[data]
pub struct AtItem {
    pub item_id: String,
}

/// Which response an event is about.
#[data]
pub struct AtResponse {
    pub response_id: String,
}

/// Which item of a response an event is about.
#[data]
pub struct AtOutput {
    pub item_id: String,
    pub output_index: u32,
}

/// Which part of an item of a response an event is about.
#[data]
pub struct AtContent {
    pub response_id: String,
    pub item_id: String,
    pub output_index: u32,
    pub content_index: u32,
}

/// A part of an item of a response.
#[data]
pub struct AtPart {
    pub response_id: String,
    pub item_id: String,
    pub output_index: u32,
    pub content_index: u32,
    pub part: Part,
}

/// An item of a response.
#[data]
pub struct ItemAt {
    pub response_id: String,
    pub output_index: u32,
    pub item: Item,
}

/// A piece of a part of an item of a response.
#[data]
pub struct Delta {
    pub response_id: String,
    pub item_id: String,
    pub output_index: u32,
    pub content_index: u32,
    pub delta: String,
}

/// What items are added to.
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

/// What went wrong.
#[data]
pub struct Failure {
    #[field(rename = "type")]
    pub kind: Option<String>,
    pub code: Option<Nullable<String>>,
    pub message: Option<String>,
    pub param: Option<Nullable<String>>,
    /// The event of the client that led to it.
    pub event_id: Option<Nullable<String>>,
}

//! Calls: <https://spec.matrix.org/latest/client-server-api/#voice-over-ip>.

#![allow(missing_docs, reason = "most names say what the specification says of them")]

use protocol::data;

/// Before it was a string, it was the number 0.
#[data(untagged)]
pub enum Version {
    Number(#[field(range(0..=0))] u8),
    Text(String),
}

#[data]
pub struct Invite {
    pub call_id: String,
    pub version: Version,
    pub party_id: Option<String>,
    pub invitee: Option<String>,
    /// Milliseconds.
    pub lifetime: u64,
    pub offer: Description,
}

#[data]
pub struct Answer {
    pub call_id: String,
    pub version: Version,
    pub party_id: Option<String>,
    pub answer: Description,
}

/// What is offered or answered.
#[data(tag = "type")]
pub enum Description {
    Offer { sdp: String },
    Answer { sdp: String },
}

#[data]
pub struct Candidates {
    pub call_id: String,
    pub version: Version,
    pub party_id: Option<String>,
    pub candidates: Vec<Candidate>,
}

#[data]
pub struct Candidate {
    pub candidate: String,
    #[field(rename = "sdpMid")]
    pub sdp_mid: Option<String>,
    #[field(rename = "sdpMLineIndex")]
    pub sdp_m_line_index: Option<u32>,
}

#[data]
pub struct Hangup {
    pub call_id: String,
    pub version: Version,
    pub party_id: Option<String>,
    pub reason: Option<HangupReason>,
}

#[data]
pub enum HangupReason {
    IceFailed,
    InviteTimeout,
    IceTimeout,
    UserHangup,
    UserMediaFailed,
    UserBusy,
    UnknownError,
    #[other]
    Other(String),
}

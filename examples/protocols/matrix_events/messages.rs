//! What is said in a room: <https://spec.matrix.org/latest/client-server-api/#instant-messaging>.

#![allow(clippy::large_enum_variant, reason = "variants are what the document says")]
#![allow(missing_docs, reason = "most names say what the specification says of them")]

use std::collections::BTreeMap;

use protocol::{Unknown, data};

use super::{EventId, Rest, UserId};

/// The content of a message, of which examples in the specification leave out the kind.
#[data(untagged)]
pub enum MessageContent {
    #[field(when = "msgtype")]
    Message(Message),
    Untyped(Text),
}

#[data(tag = "msgtype")]
pub enum Message {
    #[field(rename = "m.text")]
    Text(Text),
    #[field(rename = "m.emote")]
    Emote(Text),
    #[field(rename = "m.notice")]
    Notice(Text),
    #[field(rename = "m.image")]
    Image(Attachment),
    #[field(rename = "m.file")]
    File(Attachment),
    #[field(rename = "m.audio")]
    Audio(Attachment),
    #[field(rename = "m.video")]
    Video(Attachment),
    #[field(rename = "m.location")]
    Location {
        body: String,
        geo_uri: String,
        #[field(rename = "m.relates_to")]
        relates_to: Option<RelatesTo>,
        #[field(rest)]
        rest: Rest,
    },
    #[other]
    Other(Unknown),
}

#[data]
pub struct Text {
    pub body: String,
    pub format: Option<String>,
    pub formatted_body: Option<String>,
    #[field(rename = "m.mentions")]
    pub mentions: Option<Mentions>,
    #[field(rename = "m.new_content")]
    pub new_content: Option<Box<MessageContent>>,
    #[field(rename = "m.relates_to")]
    pub relates_to: Option<RelatesTo>,
    #[field(rest)]
    pub rest: Rest,
}

#[data]
pub struct Attachment {
    pub body: String,
    pub filename: Option<String>,
    pub format: Option<String>,
    pub formatted_body: Option<String>,
    pub info: Option<Info>,
    pub url: Option<String>,
    pub file: Option<EncryptedFile>,
    #[field(rename = "m.mentions")]
    pub mentions: Option<Mentions>,
    #[field(rename = "m.relates_to")]
    pub relates_to: Option<RelatesTo>,
    #[field(rest)]
    pub rest: Rest,
}

/// What is known of an image, a video or another file.
#[data]
pub struct Info {
    pub h: Option<u32>,
    pub w: Option<u32>,
    /// Milliseconds.
    pub duration: Option<u64>,
    pub mimetype: Option<String>,
    /// Bytes.
    pub size: Option<u64>,
    pub thumbnail_url: Option<String>,
    pub thumbnail_file: Option<EncryptedFile>,
    pub thumbnail_info: Option<Box<Info>>,
    #[field(rest)]
    pub rest: Rest,
}

#[data]
pub struct EncryptedFile {
    pub url: String,
    pub key: JsonWebKey,
    pub iv: String,
    pub hashes: BTreeMap<String, String>,
    #[field(is = "v2")]
    pub v: (),
}

#[data]
pub struct JsonWebKey {
    #[field(is = "oct")]
    pub kty: (),
    pub key_ops: Vec<String>,
    #[field(is = "A256CTR")]
    pub alg: (),
    pub k: String,
    #[field(is = true)]
    pub ext: (),
}

#[data]
pub struct Mentions {
    pub user_ids: Option<Vec<UserId>>,
    pub room: Option<bool>,
}

/// A reply has no kind, unless it is one in a thread.
#[data(untagged)]
pub enum RelatesTo {
    #[field(when = "rel_type")]
    Relation(Relation),
    Reply {
        #[field(rename = "m.in_reply_to")]
        in_reply_to: InReplyTo,
    },
}

#[data(tag = "rel_type")]
pub enum Relation {
    #[field(rename = "m.annotation")]
    Annotation { event_id: EventId, key: Option<String> },
    #[field(rename = "m.reference")]
    Reference { event_id: EventId },
    #[field(rename = "m.replace")]
    Replace { event_id: EventId },
    #[field(rename = "m.thread")]
    Thread {
        event_id: EventId,
        is_falling_back: Option<bool>,
        #[field(rename = "m.in_reply_to")]
        in_reply_to: Option<InReplyTo>,
    },
    #[other]
    Other(Unknown),
}

#[data]
pub struct InReplyTo {
    pub event_id: EventId,
}

#[data]
pub struct Reaction {
    #[field(rename = "m.relates_to")]
    pub relates_to: RelatesTo,
}

#[data]
pub struct Redaction {
    pub reason: Option<String>,
    /// Since version 11 of rooms; before it, beside the content.
    pub redacts: Option<EventId>,
}

#[data]
pub struct Sticker {
    pub body: String,
    pub info: Info,
    pub url: String,
}

#[data(tag = "algorithm")]
pub enum Encrypted {
    #[field(rename = "m.megolm.v1.aes-sha2")]
    Megolm {
        ciphertext: String,
        session_id: String,
        sender_key: Option<String>,
        device_id: Option<String>,
        #[field(rename = "m.relates_to")]
        relates_to: Option<RelatesTo>,
    },
    #[field(rename = "m.olm.v1.curve25519-aes-sha2")]
    Olm { ciphertext: BTreeMap<String, Ciphertext>, sender_key: String },
    #[other]
    Other(Unknown),
}

#[data]
pub struct Ciphertext {
    pub body: String,
    #[field(rename = "type", range(0..=1))]
    pub kind: u8,
}

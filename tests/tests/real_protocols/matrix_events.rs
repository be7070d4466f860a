//! Events of Matrix rooms: <https://spec.matrix.org/latest/client-server-api/#events>.

pub mod calls;
pub mod messages;
pub mod rooms;

use std::collections::BTreeMap;

use protocol::{RawJson, Unknown, data};

use super::{Protocol, rewritten};
use calls::{Answer, Candidates, Hangup, Invite};
use messages::{Encrypted, MessageContent, Reaction, Redaction, Sticker};
use rooms::{
    Avatar, CanonicalAlias, Create, Encryption, GuestAccess, HistoryVisibility, JoinRules, Member, Name, Pinned,
    PowerLevels, SpaceChild, SpaceParent, Tombstone, Topic,
};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "matrix-events",
    rewrite: |text| rewritten!(Event, text),
    samples: &[
        r#"{"type":"m.room.message","event_id":"$a1","sender":"@timmy:example.com","origin_server_ts":1700000000000,
            "room_id":"!park:example.com","content":{"msgtype":"m.text","body":"Woof!","org.example.tone":"calm",
            "m.relates_to":{"m.in_reply_to":{"event_id":"$a0"}},"m.mentions":{"user_ids":["@rex:example.com"]}},
            "unsigned":{"age":-5,"transaction_id":"t1"},"org.example.seen":[1]}"#,
        r#"{"type":"m.room.message","event_id":"$a2","content":{"msgtype":"m.image","body":"stick.png",
            "url":"mxc://example.com/stick","info":{"w":8,"h":6,"mimetype":"image/png","size":99}}}"#,
        r#"{"type":"m.room.message","event_id":"$a3","content":{"msgtype":"m.text","body":"* Woof",
            "m.new_content":{"msgtype":"m.text","body":"Woof"},
            "m.relates_to":{"rel_type":"m.replace","event_id":"$a1"}}}"#,
        r#"{"type":"m.room.member","state_key":"@rex:example.com","sender":"@rex:example.com",
            "content":{"membership":"join","displayname":null}}"#,
        r#"{"type":"m.room.join_rules","state_key":"","sender":"@rex:example.com",
            "content":{"join_rule":"restricted","allow":[{"type":"m.room_membership","room_id":"!park:example.com"}]}}"#,
        r#"{"type":"m.room.power_levels","state_key":"","content":{"users":{"@timmy:example.com":100},"ban":50}}"#,
        r#"{"type":"m.receipt","content":{"$a1":{"m.read":{"@rex:example.com":{"ts":7,"thread_id":"main"}}}}}"#,
        r#"{"type":"m.room.redaction","event_id":"$a4","redacts":"$a1","content":{"reason":"too loud"}}"#,
        r#"{"type":"m.call.invite","content":{"call_id":"c","version":"1","party_id":"p","lifetime":60000,
            "offer":{"type":"offer","sdp":"v=0"}}}"#,
    ],
    open: &["/org.example."],
};

type Rest = BTreeMap<String, RawJson>;

/// Declares events with these types and contents, and what stands beside the content. The specification requires more,
/// but not of events in every place: those of a sync have no room, stripped ones no id.
macro_rules! events {
    ($($tag:literal $name:ident($content:ty) $({ $more:ident: $type:ty })?,)*) => {
        #[data(tag = "type")]
        pub enum Event {
            $(#[field(rename = $tag)]
            $name {
                content: $content,
                event_id: Option<EventId>,
                sender: Option<UserId>,
                /// Milliseconds since 1970.
                origin_server_ts: Option<u64>,
                room_id: Option<RoomId>,
                unsigned: Option<Unsigned>,
                $($more: $type,)?
                #[field(rest)]
                rest: Rest,
            },)*
            #[other]
            Other(Unknown),
        }
    };
}

events! {
    "m.call.answer" CallAnswer(Answer),
    "m.call.candidates" CallCandidates(Candidates),
    "m.call.hangup" CallHangup(Hangup),
    "m.call.invite" CallInvite(Invite),
    "m.reaction" Reaction(Reaction),
    "m.receipt" Receipt(BTreeMap<EventId, BTreeMap<ReceiptType, BTreeMap<UserId, Receipt>>>),
    "m.room.avatar" RoomAvatar(Avatar) { state_key: Option<String> },
    "m.room.canonical_alias" RoomCanonicalAlias(CanonicalAlias) { state_key: Option<String> },
    "m.room.create" RoomCreate(Create) { state_key: Option<String> },
    "m.room.encrypted" RoomEncrypted(Encrypted),
    "m.room.encryption" RoomEncryption(Encryption) { state_key: Option<String> },
    "m.room.guest_access" RoomGuestAccess(GuestAccess) { state_key: Option<String> },
    "m.room.history_visibility" RoomHistoryVisibility(HistoryVisibility) { state_key: Option<String> },
    "m.room.join_rules" RoomJoinRules(JoinRules) { state_key: Option<String> },
    "m.room.member" RoomMember(Member) { state_key: UserId },
    "m.room.message" RoomMessage(MessageContent),
    "m.room.name" RoomName(Name) { state_key: Option<String> },
    "m.room.pinned_events" RoomPinnedEvents(Pinned) { state_key: Option<String> },
    "m.room.power_levels" RoomPowerLevels(PowerLevels) { state_key: Option<String> },
    "m.room.redaction" RoomRedaction(Redaction) { redacts: Option<EventId> },
    "m.room.tombstone" RoomTombstone(Tombstone) { state_key: Option<String> },
    "m.room.topic" RoomTopic(Topic) { state_key: Option<String> },
    "m.space.child" SpaceChild(SpaceChild) { state_key: RoomId },
    "m.space.parent" SpaceParent(SpaceParent) { state_key: RoomId },
    "m.sticker" Sticker(Sticker),
    "m.typing" Typing(Typing),
}

#[data]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventId(#[field(len(..=255), pattern("^\\$"))] String);

#[data]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UserId(#[field(len(..=255), pattern("^@[^:]*:."))] String);

#[data]
pub struct RoomId(#[field(len(..=255), pattern("^!"))] String);

#[data]
pub struct Unsigned {
    /// Milliseconds; less than zero where clocks differ.
    pub age: Option<i64>,
    pub membership: Option<String>,
    pub prev_content: Option<Rest>,
    pub redacted_because: Option<Box<Event>>,
    pub transaction_id: Option<String>,
    #[field(rest)]
    pub rest: Rest,
}

#[data]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReceiptType {
    #[field(rename = "m.read")]
    Read,
    #[field(rename = "m.read.private")]
    ReadPrivate,
    #[field(rename = "m.fully_read")]
    FullyRead,
    #[other]
    Other(String),
}

#[data]
pub struct Receipt {
    /// Milliseconds since 1970.
    pub ts: Option<u64>,
    pub thread_id: Option<String>,
}

#[data]
pub struct Typing {
    pub user_ids: Vec<UserId>,
}

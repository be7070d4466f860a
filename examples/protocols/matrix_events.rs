//! Events of Matrix rooms, declared after the client-server API: <https://spec.matrix.org/latest/client-server-api/#events>.
//!
//! Around their content all events look the same. Which of it is there depends on where the event was found: those of a sync
//! have no room, stripped ones no id, and those that pass by, such as a receipt, neither. So all of it may be absent.

#[path = "matrix_events/calls.rs"]
pub mod calls;
#[path = "matrix_events/messages.rs"]
pub mod messages;
#[path = "matrix_events/rooms.rs"]
pub mod rooms;

use std::collections::BTreeMap;

use protocol::{RawJson, data, protocol};

/// Members that are not declared, such as those that are named after their inventor.
pub type Rest = BTreeMap<String, RawJson>;

/// Events, told apart by their types. Anyone may invent some; of those, all is kept.
#[protocol(content = "content", header = Event, unknown = capture)]
pub mod events {
    use std::collections::BTreeMap;

    use super::{EventId, Receipt, ReceiptType, RoomId, Unsigned, UserId};
    use super::{calls, messages, rooms};

    /// What stands around the content.
    #[data(header)]
    pub struct Event {
        /// Which event it is.
        pub event_id: Option<EventId>,
        /// Whose.
        pub sender: Option<UserId>,
        /// Milliseconds since 1970, by the clock of the sender's server.
        pub origin_server_ts: Option<u64>,
        /// Where.
        pub room_id: Option<RoomId>,
        /// In events that are part of the room's state: which part, of those with this type.
        pub state_key: Option<String>,
        /// In redactions of rooms before version 11: what is redacted.
        pub redacts: Option<EventId>,
        /// What the server adds.
        #[field(after_content)]
        pub unsigned: Option<Unsigned>,
    }

    /// A call is taken.
    #[message(type = "m.call.answer")]
    pub struct CallAnswer(pub calls::Answer);

    /// Ways for the peers of a call to reach each other.
    #[message(type = "m.call.candidates")]
    pub struct CallCandidates(pub calls::Candidates);

    /// A call is over.
    #[message(type = "m.call.hangup")]
    pub struct CallHangup(pub calls::Hangup);

    /// A call is made.
    #[message(type = "m.call.invite")]
    pub struct CallInvite(pub calls::Invite);

    /// What somebody thinks of an event, such as a paw.
    #[message(type = "m.reaction")]
    pub struct Reaction(pub messages::Reaction);

    /// How far users have read.
    #[message(type = "m.receipt")]
    pub struct Receipts(pub BTreeMap<EventId, BTreeMap<ReceiptType, BTreeMap<UserId, Receipt>>>);

    /// Who is about to write something.
    #[message(type = "m.typing")]
    pub struct Typing {
        /// All of them.
        pub user_ids: Vec<UserId>,
    }

    /// Somebody says something.
    #[message(type = "m.room.message")]
    pub struct RoomMessage(pub messages::MessageContent);

    /// Something that only those in the room can read.
    #[message(type = "m.room.encrypted")]
    pub struct RoomEncrypted(pub messages::Encrypted);

    /// The content of an event is taken back.
    #[message(type = "m.room.redaction")]
    pub struct RoomRedaction(pub messages::Redaction);

    /// An image that says it all.
    #[message(type = "m.sticker")]
    pub struct Sticker(pub messages::Sticker);

    /// The image of the room.
    #[message(type = "m.room.avatar")]
    pub struct RoomAvatar(pub rooms::Avatar);

    /// The addresses of the room.
    #[message(type = "m.room.canonical_alias")]
    pub struct RoomCanonicalAlias(pub rooms::CanonicalAlias);

    /// The first event of a room.
    #[message(type = "m.room.create")]
    pub struct RoomCreate(pub rooms::Create);

    /// From now on, messages are encrypted.
    #[message(type = "m.room.encryption")]
    pub struct RoomEncryption(pub rooms::Encryption);

    /// Whether those without an account may come in.
    #[message(type = "m.room.guest_access")]
    pub struct RoomGuestAccess(pub rooms::GuestAccess);

    /// What those who come later may read.
    #[message(type = "m.room.history_visibility")]
    pub struct RoomHistoryVisibility(pub rooms::HistoryVisibility);

    /// Who may come in.
    #[message(type = "m.room.join_rules")]
    pub struct RoomJoinRules(pub rooms::JoinRules);

    /// Whether the user who is the state key is in the room.
    #[message(type = "m.room.member")]
    pub struct RoomMember(pub rooms::Member);

    /// The name of the room.
    #[message(type = "m.room.name")]
    pub struct RoomName(pub rooms::Name);

    /// What everybody should read.
    #[message(type = "m.room.pinned_events")]
    pub struct RoomPinnedEvents(pub rooms::Pinned);

    /// Who may do what.
    #[message(type = "m.room.power_levels")]
    pub struct RoomPowerLevels(pub rooms::PowerLevels);

    /// The room has moved.
    #[message(type = "m.room.tombstone")]
    pub struct RoomTombstone(pub rooms::Tombstone);

    /// What the room is about.
    #[message(type = "m.room.topic")]
    pub struct RoomTopic(pub rooms::Topic);

    /// The room that is the state key belongs to this space.
    #[message(type = "m.space.child")]
    pub struct SpaceChild(pub rooms::SpaceChild);

    /// This room belongs to the space that is the state key.
    #[message(type = "m.space.parent")]
    pub struct SpaceParent(pub rooms::SpaceParent);
}

/// Which event.
#[data]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventId(#[field(len(..=255), pattern("^\\$"))] String);

/// Which user, and of which server.
#[data]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct UserId(#[field(len(..=255), pattern("^@[^:]*:."))] String);

/// Which room.
#[data]
pub struct RoomId(#[field(len(..=255), pattern("^!"))] String);

/// What no server has signed.
#[data]
pub struct Unsigned {
    /// Milliseconds; less than zero where clocks differ.
    pub age: Option<i64>,
    /// Whether the reader was in the room.
    pub membership: Option<String>,
    /// What a part of the state was before.
    pub prev_content: Option<Rest>,
    /// By which redaction the content is gone.
    pub redacted_because: Option<Box<events::Envelope>>,
    /// Chosen by the client that has sent the event, which alone sees it.
    pub transaction_id: Option<String>,
    /// Anything else.
    #[field(rest)]
    pub rest: Rest,
}

/// Who may know how far a user has read.
#[data]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReceiptType {
    /// Everybody.
    #[field(rename = "m.read")]
    Read,
    /// The user's own clients, for notifications.
    #[field(rename = "m.read.private")]
    ReadPrivate,
    /// The user's own clients, for the line below what was read.
    #[field(rename = "m.fully_read")]
    FullyRead,
    /// Whoever has invented it knows.
    #[other]
    Other(String),
}

/// When a user has read.
#[data]
pub struct Receipt {
    /// Milliseconds since 1970.
    pub ts: Option<u64>,
    /// In which thread.
    pub thread_id: Option<String>,
}

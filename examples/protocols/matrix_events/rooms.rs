//! What a room is: <https://spec.matrix.org/latest/client-server-api/#room-events>.

#![allow(missing_docs, reason = "most names say what the specification says of them")]

use std::collections::BTreeMap;

use protocol::{Nullable, Unknown, data};

use super::messages::Info;
use super::{EventId, Rest, RoomId, UserId};

#[data]
pub struct Name {
    pub name: String,
}

#[data]
pub struct Topic {
    pub topic: String,
    #[field(rest)]
    pub rest: Rest,
}

#[data]
pub struct Avatar {
    pub info: Option<Info>,
    pub url: Option<String>,
    /// Of rooms of the first versions, as is the next.
    pub thumbnail_info: Option<Info>,
    pub thumbnail_url: Option<String>,
}

#[data]
pub struct CanonicalAlias {
    pub alias: Option<Nullable<Alias>>,
    pub alt_aliases: Option<Vec<Alias>>,
}

#[data]
pub struct Alias(#[field(len(..=255), pattern("^#[^:]*:."))] String);

#[data]
pub struct Create {
    pub creator: Option<UserId>,
    pub additional_creators: Option<Vec<UserId>>,
    #[field(rename = "m.federate")]
    pub federate: Option<bool>,
    pub predecessor: Option<Predecessor>,
    pub room_version: Option<String>,
    #[field(rename = "type")]
    pub kind: Option<String>,
}

#[data]
pub struct Predecessor {
    pub event_id: Option<EventId>,
    pub room_id: RoomId,
}

#[data]
pub struct Tombstone {
    pub body: String,
    pub replacement_room: RoomId,
}

#[data]
pub struct Encryption {
    pub algorithm: String,
    pub rotation_period_ms: Option<u64>,
    pub rotation_period_msgs: Option<u64>,
}

#[data]
pub struct GuestAccess {
    pub guest_access: GuestRule,
}

#[data]
pub enum GuestRule {
    CanJoin,
    Forbidden,
}

#[data]
pub struct HistoryVisibility {
    pub history_visibility: Visibility,
}

#[data]
pub enum Visibility {
    Invited,
    Joined,
    Shared,
    WorldReadable,
}

#[data]
pub struct JoinRules {
    pub join_rule: JoinRule,
    pub allow: Option<Vec<AllowCondition>>,
}

#[data]
pub enum JoinRule {
    Public,
    Knock,
    Invite,
    Private,
    Restricted,
    KnockRestricted,
    #[other]
    Other(String),
}

#[data(tag = "type")]
pub enum AllowCondition {
    #[field(rename = "m.room_membership")]
    RoomMembership { room_id: RoomId },
    #[other]
    Other(Unknown),
}

#[data]
pub struct Member {
    pub membership: Membership,
    pub avatar_url: Option<Nullable<String>>,
    pub displayname: Option<Nullable<String>>,
    pub is_direct: Option<bool>,
    pub join_authorised_via_users_server: Option<UserId>,
    pub reason: Option<String>,
    #[field(rest)]
    pub rest: Rest,
}

#[data]
pub enum Membership {
    Invite,
    Join,
    Knock,
    Leave,
    Ban,
}

#[data]
pub struct Pinned {
    pub pinned: Vec<EventId>,
}

#[data]
pub struct PowerLevels {
    pub ban: Option<i64>,
    pub events: Option<BTreeMap<String, i64>>,
    pub events_default: Option<i64>,
    pub invite: Option<i64>,
    pub kick: Option<i64>,
    pub notifications: Option<BTreeMap<String, i64>>,
    pub redact: Option<i64>,
    pub state_default: Option<i64>,
    pub users: Option<BTreeMap<UserId, i64>>,
    pub users_default: Option<i64>,
}

#[data]
pub struct SpaceChild {
    /// Absent where the room is no child any more.
    pub via: Option<Vec<String>>,
    pub order: Option<String>,
    pub suggested: Option<bool>,
}

#[data]
pub struct SpaceParent {
    pub via: Option<Vec<String>>,
    pub canonical: Option<bool>,
}

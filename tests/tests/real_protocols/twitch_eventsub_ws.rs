//! Twitch's `EventSub` over WebSocket: <https://dev.twitch.tv/docs/eventsub/websocket-reference/>.
//!
//! The type stands inside of `metadata`, so each message is a document of its own.

use std::collections::BTreeMap;

use protocol::{Nullable, data};
use serde_json::Value;

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "twitch-eventsub-ws",
    rewrite: |text| match serde_json::from_str::<Value>(text).ok()?.pointer("/metadata/message_type")?.as_str()? {
        "session_welcome" => rewritten!(Welcome, text),
        "session_keepalive" => rewritten!(Keepalive, text),
        "session_reconnect" => rewritten!(Reconnect, text),
        "notification" => rewritten!(Notification, text),
        "revocation" => rewritten!(Revocation, text),
        _ => None,
    },
    samples: &[
        r#"{"metadata":{"message_id":"m-1","message_type":"session_welcome","message_timestamp":"2026-11-28T16:00:00Z"},
            "payload":{"session":{"id":"s-1","status":"connected","connected_at":"2026-11-28T16:00:00Z",
            "keepalive_timeout_seconds":30,"reconnect_url":null}}}"#,
        r#"{"metadata":{"message_id":"m-2","message_type":"session_keepalive",
            "message_timestamp":"2026-11-28T16:00:10Z"},"payload":{}}"#,
        r#"{"metadata":{"message_id":"m-3","message_type":"revocation","message_timestamp":"2026-11-28T16:00:11Z",
            "subscription_type":"channel.update","subscription_version":"2"},"payload":{"subscription":{"id":"u-1",
            "status":"user_removed","type":"channel.update","version":"2","cost":0,"condition":{},
            "transport":{"method":"websocket","session_id":"s-1"},"created_at":"2026-11-28T15:00:00Z"}}}"#,
        r#"{"metadata":{"message_id":"m-4","message_type":"notification","message_timestamp":"2026-11-28T16:00:12Z",
            "subscription_type":"channel.follow","subscription_version":"2"},"payload":{"subscription":{"id":"u-2",
            "status":"enabled","type":"channel.follow","version":"2","cost":1,"condition":{"broadcaster_user_id":"7"},
            "transport":{"method":"websocket","session_id":"s-1"},"created_at":"2026-11-28T15:00:00Z"},
            "event":{"user_id":"8","user_login":"rex","user_name":"Rex","broadcaster_user_id":"7",
            "broadcaster_user_login":"timmy","broadcaster_user_name":"Timmy","followed_at":"2026-11-28T16:00:12Z"}}}"#,
    ],
    open: &[],
};

/// Declares a message with this type and payload; those about a subscription also say which.
macro_rules! message {
    ($name:ident, $metadata:ident, $kind:literal, $payload:ty $(, $more:ident)*) => {
        #[data]
        pub struct $metadata {
            #[field(len(1..))]
            pub message_id: String,
            #[field(is = $kind)]
            pub message_type: (),
            #[field(format(date_time))]
            pub message_timestamp: String,
            $(#[field(len(1..))] pub $more: String,)*
        }

        #[data]
        pub struct $name {
            pub metadata: $metadata,
            pub payload: $payload,
        }
    };
}

message!(Welcome, WelcomeMetadata, "session_welcome", OfSession);
message!(Keepalive, KeepaliveMetadata, "session_keepalive", Nothing);
message!(Reconnect, ReconnectMetadata, "session_reconnect", OfSession);
message!(Notification, NotificationMetadata, "notification", OfEvent, subscription_type, subscription_version);
message!(Revocation, RevocationMetadata, "revocation", OfSubscription, subscription_type, subscription_version);

#[data]
pub struct Nothing {}

#[data]
pub struct OfSession {
    pub session: Session,
}

#[data]
pub struct Session {
    pub id: String,
    pub status: SessionStatus,
    #[field(format(date_time))]
    pub connected_at: String,
    pub keepalive_timeout_seconds: Nullable<u32>,
    pub reconnect_url: Nullable<String>,
    pub recovery_url: Option<Nullable<String>>,
}

#[data]
pub enum SessionStatus {
    Connected,
    Reconnecting,
}

#[data]
pub struct OfSubscription {
    pub subscription: Subscription,
}

#[data]
pub struct OfEvent {
    pub subscription: Subscription,
    pub event: Event,
}

/// Which one it is, the type of the subscription says, beside which it stands; of about eighty, this declares one.
#[data(untagged)]
pub enum Event {
    #[field(when = "followed_at")]
    Follow {
        user_id: String,
        user_login: String,
        user_name: String,
        broadcaster_user_id: String,
        broadcaster_user_login: String,
        broadcaster_user_name: String,
        #[field(format(date_time))]
        followed_at: String,
    },
    Other {
        #[field(rest)]
        event: BTreeMap<String, Value>,
    },
}

#[data]
pub struct Subscription {
    pub id: String,
    pub status: SubscriptionStatus,
    #[field(rename = "type")]
    pub kind: String,
    pub version: String,
    pub cost: u32,
    pub condition: BTreeMap<String, String>,
    pub transport: Transport,
    #[field(format(date_time))]
    pub created_at: String,
}

#[data]
pub enum SubscriptionStatus {
    Enabled,
    AuthorizationRevoked,
    UserRemoved,
    VersionRemoved,
    #[other]
    Other(String),
}

#[data]
pub struct Transport {
    #[field(is = "websocket")]
    pub method: (),
    pub session_id: String,
}

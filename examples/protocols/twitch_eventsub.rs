//! Twitch's EventSub over WebSocket, declared after its reference: <https://dev.twitch.tv/docs/eventsub/websocket-reference/>.
//!
//! What is missing: the type of a message stands inside of `metadata`, where no tag can be, so this is a document and not a
//! protocol with messages. `metadata` is known by its type, and `payload` by its keys; that they belong together, a function checks.
//! The same holds for events, whose type stands inside of the subscription: of about eighty, those here are known by a key.

use std::collections::BTreeMap;

use protocol::{Nullable, RawJson, data};

/// Any message; all come from the server.
#[data]
pub struct Message(#[field(check = belong_together)] pub Parts);

/// The two parts of each message.
#[data]
pub struct Parts {
    /// What it is.
    pub metadata: Metadata,
    /// What it says.
    pub payload: Payload,
}

/// What a message is. A message that arrives twice has the same id.
#[data(tag = "message_type")]
pub enum Metadata {
    /// The connection is ready for subscriptions.
    SessionWelcome {
        /// Which message.
        #[field(len(1..))]
        message_id: String,
        /// When it was sent.
        #[field(format(date_time))]
        message_timestamp: String,
    },
    /// Nothing has happened for a while, and the connection is still there.
    SessionKeepalive {
        /// Which message.
        #[field(len(1..))]
        message_id: String,
        /// When it was sent.
        #[field(format(date_time))]
        message_timestamp: String,
    },
    /// Connect elsewhere within half a minute.
    SessionReconnect {
        /// Which message.
        #[field(len(1..))]
        message_id: String,
        /// When it was sent.
        #[field(format(date_time))]
        message_timestamp: String,
    },
    /// Something has happened.
    Notification {
        /// Which message.
        #[field(len(1..))]
        message_id: String,
        /// When it was sent.
        #[field(format(date_time))]
        message_timestamp: String,
        /// What it is about.
        subscription_type: String,
        /// In which form.
        subscription_version: String,
    },
    /// A subscription has ended.
    Revocation {
        /// Which message.
        #[field(len(1..))]
        message_id: String,
        /// When it was sent.
        #[field(format(date_time))]
        message_timestamp: String,
        /// What it was about.
        subscription_type: String,
        /// In which form.
        subscription_version: String,
    },
}

/// What a message says.
#[data(untagged)]
pub enum Payload {
    /// Of a welcome, and where to connect again.
    #[field(when = "session")]
    Session {
        /// The connection.
        session: Session,
    },
    /// Of a notification.
    #[field(when = "event")]
    Event {
        /// What has happened.
        event: Event,
        /// Who wanted to know.
        subscription: Subscription,
    },
    /// Of a revocation.
    #[field(when = "subscription")]
    Subscription {
        /// Which one.
        subscription: Subscription,
    },
    /// Of a sign of life.
    Nothing {},
}

/// Checks that the payload is one of the type in the metadata.
fn belong_together(parts: &Parts) -> Result<(), &'static str> {
    match (&parts.metadata, &parts.payload) {
        (Metadata::SessionWelcome { .. } | Metadata::SessionReconnect { .. }, Payload::Session { .. })
        | (Metadata::SessionKeepalive { .. }, Payload::Nothing { .. })
        | (Metadata::Notification { .. }, Payload::Event { .. })
        | (Metadata::Revocation { .. }, Payload::Subscription { .. }) => Ok(()),
        _ => Err("has a payload that is not of its type"),
    }
}

/// A connection.
#[data]
pub struct Session {
    /// Which one; subscriptions name it.
    pub id: String,
    /// Whether it goes on.
    pub status: SessionStatus,
    /// Since when it is there.
    #[field(format(date_time))]
    pub connected_at: String,
    /// After how long without a message something is wrong; null where the connection ends.
    pub keepalive_timeout_seconds: Nullable<u32>,
    /// Where to connect again; null in a welcome.
    pub reconnect_url: Nullable<String>,
    /// Not in use.
    pub recovery_url: Option<Nullable<String>>,
}

/// Whether a connection goes on.
#[data]
pub enum SessionStatus {
    /// It does.
    Connected,
    /// It ends.
    Reconnecting,
}

/// What somebody wants to know.
#[data]
pub struct Subscription {
    /// Which one.
    pub id: String,
    /// Whether it is active, or why not.
    pub status: SubscriptionStatus,
    /// What it is about.
    #[field(rename = "type")]
    pub kind: String,
    /// In which form.
    pub version: String,
    /// Its share of what is allowed.
    pub cost: u32,
    /// Of whom, and the like.
    pub condition: BTreeMap<String, String>,
    /// How it is told.
    pub transport: Transport,
    /// Since when.
    #[field(format(date_time))]
    pub created_at: String,
}

/// Whether a subscription is active.
#[data]
pub enum SubscriptionStatus {
    /// It is.
    Enabled,
    /// The user has taken back the permission, or has another password.
    AuthorizationRevoked,
    /// The user is gone.
    UserRemoved,
    /// The form is gone.
    VersionRemoved,
    /// Another reason.
    #[other]
    Other(String),
}

/// How a subscriber is told.
#[data]
pub struct Transport {
    /// The protocol.
    #[field(is = "websocket")]
    pub method: (),
    /// Over which connection.
    pub session_id: String,
}

/// What has happened.
#[data(untagged)]
pub enum Event {
    /// `channel.follow`: somebody follows a channel.
    #[field(when = "followed_at")]
    Follow {
        /// Who.
        user_id: String,
        /// Who, in addresses.
        user_login: String,
        /// Who, as shown.
        user_name: String,
        /// Whom.
        broadcaster_user_id: String,
        /// Whom, in addresses.
        broadcaster_user_login: String,
        /// Whom, as shown.
        broadcaster_user_name: String,
        /// Since when.
        #[field(format(date_time))]
        followed_at: String,
    },
    /// Anything else.
    Other {
        /// All of it.
        #[field(rest)]
        members: BTreeMap<String, RawJson>,
    },
}

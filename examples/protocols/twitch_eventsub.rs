//! Twitch's EventSub over WebSocket, declared after its reference: <https://dev.twitch.tv/docs/eventsub/websocket-reference/>.
//!
//! The type of a message stands inside of `metadata`, and that of an event inside of the subscription. Of about eighty events, one is
//! declared; others are kept as they are.

use std::collections::BTreeMap;

use protocol::{Nullable, data, protocol};

/// All messages; all come from the server.
#[protocol(tag = "/metadata/message_type", content = "payload", header = Frame)]
pub mod eventsub {
    use super::{Ended, Session};

    /// What every message has.
    #[data(header)]
    pub struct Frame {
        /// What the message is.
        pub metadata: Metadata,
    }

    /// What a message is. A message that arrives twice has the same id.
    #[data]
    pub struct Metadata {
        /// Which message.
        #[field(len(1..))]
        pub message_id: String,
        /// When it was sent.
        #[field(format(date_time))]
        pub message_timestamp: String,
        /// Of notifications and revocations, what the subscription is about.
        pub subscription_type: Option<String>,
        /// And in which form.
        pub subscription_version: Option<String>,
    }

    /// The connection is ready for subscriptions.
    #[message(type = "session_welcome")]
    pub struct SessionWelcome {
        /// The connection.
        pub session: Session,
    }

    /// Nothing has happened for a while, and the connection is still there.
    #[message(type = "session_keepalive")]
    pub struct SessionKeepalive {}

    /// Connect elsewhere within half a minute.
    #[message(type = "session_reconnect")]
    pub struct SessionReconnect {
        /// The connection, and where to connect again.
        pub session: Session,
    }

    /// Something has happened.
    #[message(type = "notification")]
    pub struct Notification(pub super::notification::Envelope);

    /// A subscription has ended.
    #[message(type = "revocation")]
    pub struct Revocation {
        /// Which one.
        pub subscription: Ended,
    }
}

/// What has happened, by what the subscription is about.
#[protocol(tag = "/subscription/type", content = "event", header = Subscribed, unknown = capture)]
pub mod notification {
    use super::Subscription;

    /// Who wanted to know.
    #[data(header)]
    pub struct Subscribed {
        /// The subscription.
        pub subscription: Subscription,
    }

    /// Somebody follows a channel.
    #[message(type = "channel.follow")]
    pub struct Follow {
        /// Who.
        pub user_id: String,
        /// Who, in addresses.
        pub user_login: String,
        /// Who, as shown.
        pub user_name: String,
        /// Whom.
        pub broadcaster_user_id: String,
        /// Whom, in addresses.
        pub broadcaster_user_login: String,
        /// Whom, as shown.
        pub broadcaster_user_name: String,
        /// Since when.
        #[field(format(date_time))]
        pub followed_at: String,
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

/// What somebody wants to know; what it is about, the type of the event says.
#[data]
pub struct Subscription {
    /// Which one.
    pub id: String,
    /// Whether it is active, or why not.
    pub status: SubscriptionStatus,
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

/// What somebody wanted to know.
#[data]
pub struct Ended {
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

//! Discord's gateway, version 10, declared after its documents: <https://discord.com/developers/docs/events/gateway-events>.
//!
//! An opcode says what a message is. With opcode 0 it is an event, whose name and number stand beside the opcode; in other
//! messages both are absent or null. Of about seventy events, this declares those with which a session begins, and a few.

#[path = "discord_gateway/values.rs"]
pub mod values;

use protocol::protocol;

/// Messages of both sides, told apart by their opcodes.
#[protocol(tag = "op", content = "d", header = protocol::NoHeader)]
pub mod gateway {
    use protocol::Nullable;

    use super::dispatch;
    use super::values::{Activity, ConnectionProperties, Snowflake, Status};

    /// Server to client: something has happened.
    #[message(type = 0, content = flatten)]
    pub struct Dispatch(pub dispatch::Envelope);

    /// Both ways: a sign of life, with the number of the last event, or null before the first one.
    #[message(type = 1)]
    pub struct Heartbeat(pub Nullable<u64>);

    /// Client to server: begins a session.
    #[message(type = 2)]
    pub struct Identify {
        /// Who that is.
        #[field(secret, len(1..))]
        pub token: String,
        /// What the client runs on.
        pub properties: ConnectionProperties,
        /// Whether payloads may be compressed.
        pub compress: Option<bool>,
        /// From how many members on a guild leaves out those that are offline.
        #[field(range(50..=250))]
        pub large_threshold: Option<u8>,
        /// Which part of the guilds this connection is for, and how many parts there are.
        pub shard: Option<[u32; 2]>,
        /// How the user appears at first.
        pub presence: Option<UpdatePresence>,
        /// The groups of events to be sent, one bit for each.
        pub intents: u64,
    }

    /// Client to server: how the user appears to others.
    #[message(type = 3)]
    pub struct UpdatePresence {
        /// Milliseconds since 1970 at which the client went idle, or null.
        pub since: Nullable<u64>,
        /// What the user is doing.
        pub activities: Vec<Activity>,
        /// Present, or not.
        pub status: Status,
        /// Whether the client is away from the keyboard.
        pub afk: bool,
    }

    /// Client to server: joins, moves between or leaves voice channels.
    #[message(type = 4)]
    pub struct UpdateVoiceState {
        /// Where.
        pub guild_id: Snowflake,
        /// The channel; null to leave.
        pub channel_id: Nullable<Snowflake>,
        /// Whether the client does not speak.
        pub self_mute: bool,
        /// Whether the client does not listen.
        pub self_deaf: bool,
    }

    /// Client to server: continues a session that was interrupted.
    #[message(type = 6)]
    pub struct Resume {
        /// Who that is.
        #[field(secret, len(1..))]
        pub token: String,
        /// That of the session.
        pub session_id: String,
        /// The number of the last event that has arrived.
        pub seq: u64,
    }

    /// Server to client: connect again, and resume.
    #[message(type = 7)]
    pub struct Reconnect;

    /// Client to server: asks for members of a guild, which arrive in chunks.
    #[message(type = 8)]
    pub struct RequestGuildMembers {
        /// Of which guild.
        pub guild_id: Snowflake,
        /// The first letters of their names; empty for all.
        pub query: Option<String>,
        /// How many at most; 0 for all.
        pub limit: Option<u32>,
        /// Whether to say how they appear.
        pub presences: Option<bool>,
        /// These only.
        #[field(len(..=100))]
        pub user_ids: Option<Vec<Snowflake>>,
        /// Repeated in the chunks.
        #[field(len(..=32))]
        pub nonce: Option<String>,
    }

    /// Server to client: the session is over; whether it may be resumed.
    #[message(type = 9)]
    pub struct InvalidSession(pub bool);

    /// Server to client: the first message.
    #[message(type = 10)]
    pub struct Hello {
        /// Milliseconds between signs of life.
        #[field(range(1..))]
        pub heartbeat_interval: u64,
    }

    /// Server to client: answers a sign of life.
    #[message(type = 11)]
    pub struct HeartbeatAck;
}

/// Events, told apart by their names. Of those that are not declared, all is kept.
#[protocol(tag = "t", content = "d", header = Sequence, unknown = capture)]
pub mod dispatch {
    use protocol::Nullable;

    use super::values::{Application, Member, Snowflake, UnavailableGuild, User};

    /// Stands beside the name.
    #[data(header)]
    pub struct Sequence {
        /// Counts the events of a session.
        pub s: u64,
    }

    /// The session has begun.
    #[message(type = "READY")]
    pub struct Ready {
        /// The version of the gateway.
        #[field(is = 10)]
        pub v: (),
        /// Who the client is.
        pub user: User,
        /// Where it is a member; each arrives later by itself.
        pub guilds: Vec<UnavailableGuild>,
        /// With which to resume the session.
        pub session_id: String,
        /// Where to resume it.
        #[field(pattern("^wss://"))]
        pub resume_gateway_url: String,
        /// Which part of the guilds this is, and how many parts there are.
        pub shard: Option<[u32; 2]>,
        /// Which application this is.
        pub application: Application,
    }

    /// All events that were missed have been sent.
    #[message(type = "RESUMED")]
    pub struct Resumed {}

    /// Somebody has written something.
    #[message(type = "MESSAGE_CREATE")]
    pub struct MessageCreate {
        /// That of the message.
        pub id: Snowflake,
        /// Where.
        pub channel_id: Snowflake,
        /// Where, unless it is a direct message.
        pub guild_id: Option<Snowflake>,
        /// Who.
        pub author: User,
        /// What; empty without the intent to read it.
        pub content: String,
        /// When.
        #[field(format(date_time))]
        pub timestamp: String,
        /// When it was changed.
        #[field(format(date_time))]
        pub edited_timestamp: Nullable<String>,
        /// Whether it is read aloud.
        pub tts: bool,
        /// Who is addressed.
        pub mentions: Vec<User>,
    }

    /// A message is gone.
    #[message(type = "MESSAGE_DELETE")]
    pub struct MessageDelete {
        /// That of the message.
        pub id: Snowflake,
        /// Where.
        pub channel_id: Snowflake,
        /// Where, unless it was a direct message.
        pub guild_id: Option<Snowflake>,
    }

    /// Somebody is about to write something.
    #[message(type = "TYPING_START")]
    pub struct TypingStart {
        /// Where.
        pub channel_id: Snowflake,
        /// Where, unless it is a direct message.
        pub guild_id: Option<Snowflake>,
        /// Who.
        pub user_id: Snowflake,
        /// Seconds since 1970.
        pub timestamp: u64,
        /// Who that is in the guild.
        pub member: Option<Member>,
    }
}

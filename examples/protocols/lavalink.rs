//! What a Lavalink node sends, version 4, declared after its documentation: <https://lavalink.dev/api/websocket>.
//!
//! The operation is `op`. Events have a second tag, `type`, beside it, so that they are a protocol inside of this one.
#![allow(missing_docs, reason = "what is not explained here has a name that says it")]

/// All operations.
#[protocol::protocol(tag = "op", content = flatten, header = protocol::NoHeader)]
pub mod lavalink {
    /// The first message: there is a session.
    #[message(type = "ready", rename_all = "camelCase")]
    pub struct Ready {
        /// Whether it goes on with an earlier one.
        pub resumed: bool,
        #[field(len(1..))]
        pub session_id: String,
    }

    /// Where a player is, every few seconds.
    #[message(type = "playerUpdate", rename_all = "camelCase")]
    pub struct PlayerUpdate {
        pub guild_id: String,
        pub state: PlayerState,
    }

    /// How the node is doing, once a minute.
    #[message(type = "stats", rename_all = "camelCase")]
    pub struct Stats {
        pub players: u32,
        pub playing_players: u32,
        /// Milliseconds.
        pub uptime: u64,
        pub memory: Memory,
        pub cpu: Cpu,
        pub frame_stats: Option<FrameStats>,
    }

    /// Something has happened to a player.
    #[message(type = "event")]
    pub struct Event(pub super::event::Envelope);

    /// Where a player is.
    #[data]
    pub struct PlayerState {
        /// Milliseconds since 1970.
        pub time: u64,
        /// Milliseconds.
        pub position: u64,
        pub connected: bool,
        /// -1 if it is not connected.
        #[field(range(-1..))]
        pub ping: i64,
    }

    /// Bytes.
    #[data]
    pub struct Memory {
        pub free: u64,
        pub used: u64,
        pub allocated: u64,
        pub reservable: u64,
    }

    /// How busy the machine and the node are, from 0 to 1.
    #[data(rename_all = "camelCase")]
    pub struct Cpu {
        #[field(range(1..))]
        pub cores: u32,
        #[field(range(0.0..))]
        pub system_load: f64,
        #[field(range(0.0..))]
        pub lavalink_load: f64,
    }

    /// Audio frames of the last minute.
    #[data]
    pub struct FrameStats {
        pub sent: u32,
        pub nulled: u32,
        pub deficit: i32,
    }
}

/// What may happen to a player.
#[protocol::protocol(tag = "type", content = flatten, header = protocol::NoHeader)]
pub mod event {
    use std::collections::BTreeMap;

    use protocol::Nullable;
    use serde_json::Value;

    /// A track begins.
    #[message(type = "TrackStartEvent", rename_all = "camelCase")]
    pub struct TrackStart {
        pub guild_id: String,
        pub track: Track,
    }

    /// A track is over.
    #[message(type = "TrackEndEvent", rename_all = "camelCase")]
    pub struct TrackEnd {
        pub guild_id: String,
        pub track: Track,
        pub reason: EndReason,
    }

    /// A track cannot be played.
    #[message(type = "TrackExceptionEvent", rename_all = "camelCase")]
    pub struct TrackException {
        pub guild_id: String,
        pub track: Track,
        pub exception: Exception,
    }

    /// A track goes on, but nothing is heard of it.
    #[message(type = "TrackStuckEvent", rename_all = "camelCase")]
    pub struct TrackStuck {
        pub guild_id: String,
        pub track: Track,
        /// Milliseconds.
        pub threshold_ms: u64,
    }

    /// The connection to the voice server is closed.
    #[message(type = "WebSocketClosedEvent", rename_all = "camelCase")]
    pub struct WebSocketClosed {
        pub guild_id: String,
        #[field(range(1000..=4999))]
        pub code: u16,
        pub reason: String,
        /// Whether the voice server has closed it.
        pub by_remote: bool,
    }

    /// What is played.
    #[data(rename_all = "camelCase")]
    pub struct Track {
        pub encoded: String,
        pub info: TrackInfo,
        /// What plugins add.
        pub plugin_info: BTreeMap<String, Value>,
        pub user_data: Option<BTreeMap<String, Value>>,
    }

    /// What is known about it.
    #[data(rename_all = "camelCase")]
    pub struct TrackInfo {
        pub identifier: String,
        pub is_seekable: bool,
        pub author: String,
        /// Milliseconds.
        pub length: u64,
        pub is_stream: bool,
        /// Milliseconds.
        pub position: u64,
        pub title: String,
        pub uri: Nullable<String>,
        pub artwork_url: Nullable<String>,
        pub isrc: Nullable<String>,
        pub source_name: String,
    }

    /// Why a track has ended.
    #[data(rename_all = "camelCase")]
    pub enum EndReason {
        Finished,
        LoadFailed,
        Stopped,
        Replaced,
        Cleanup,
    }

    /// What has gone wrong.
    #[data(rename_all = "camelCase")]
    pub struct Exception {
        pub message: Nullable<String>,
        pub severity: Severity,
        pub cause: String,
        pub cause_stack_trace: Option<String>,
    }

    /// Whose fault it is: of the track, of whoever serves it, or of the node.
    #[data]
    pub enum Severity {
        Common,
        Suspicious,
        Fault,
    }
}

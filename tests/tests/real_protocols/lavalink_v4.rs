//! What a Lavalink node sends: <https://lavalink.dev/api/websocket>.

use std::collections::BTreeMap;

use protocol::{Nullable, data};
use serde_json::Value;

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "lavalink-v4",
    rewrite: |text| rewritten!(Message, text),
    samples: &[
        r#"{"op":"ready","resumed":true,"sessionId":"la3kfsdf5eafe848"}"#,
        r#"{"op":"playerUpdate","guildId":"817327181659111454",
            "state":{"time":1700000000000,"position":0,"connected":false,"ping":-1}}"#,
        r#"{"op":"stats","players":0,"playingPlayers":0,"uptime":1,"memory":{"free":1,"used":2,"allocated":3,
            "reservable":4},"cpu":{"cores":2,"systemLoad":0,"lavalinkLoad":0.25}}"#,
        r#"{"op":"event","type":"TrackEndEvent","guildId":"817327181659111454","track":{"encoded":"QAAA","info":{
            "identifier":"7f","isSeekable":false,"author":"timmy","length":0,"isStream":true,"position":0,
            "title":"Barks","uri":null,"artworkUrl":null,"isrc":null,"sourceName":"http"},"pluginInfo":{}},
            "reason":"loadFailed"}"#,
        r#"{"op":"event","type":"WebSocketClosedEvent","guildId":"817327181659111454","code":4014,
            "reason":"Disconnected.","byRemote":false}"#,
    ],
    open: &[],
};

/// Events have a second tag, which tells them apart from the other operations.
#[data(untagged)]
pub enum Message {
    #[field(when = "type")]
    Event(Event),
    Operation(Operation),
}

#[data(tag = "op", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Operation {
    Ready {
        resumed: bool,
        #[field(len(1..))]
        session_id: String,
    },
    PlayerUpdate {
        guild_id: String,
        state: PlayerState,
    },
    Stats(Stats),
}

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

#[data(rename_all = "camelCase")]
pub struct Stats {
    pub players: u32,
    pub playing_players: u32,
    /// Milliseconds.
    pub uptime: u64,
    pub memory: Memory,
    pub cpu: Cpu,
    pub frame_stats: Option<FrameStats>,
}

/// Bytes.
#[data]
pub struct Memory {
    pub free: u64,
    pub used: u64,
    pub allocated: u64,
    pub reservable: u64,
}

#[data(rename_all = "camelCase")]
pub struct Cpu {
    #[field(range(1..))]
    pub cores: u32,
    #[field(range(0.0..))]
    pub system_load: f64,
    #[field(range(0.0..))]
    pub lavalink_load: f64,
}

#[data]
pub struct FrameStats {
    pub sent: u32,
    pub nulled: u32,
    pub deficit: i32,
}

#[data(tag = "type", rename_all = "PascalCase", rename_all_fields = "camelCase")]
pub enum Event {
    TrackStartEvent {
        #[field(is = "event")]
        op: (),
        guild_id: String,
        track: Track,
    },
    TrackEndEvent {
        #[field(is = "event")]
        op: (),
        guild_id: String,
        track: Track,
        reason: EndReason,
    },
    TrackExceptionEvent {
        #[field(is = "event")]
        op: (),
        guild_id: String,
        track: Track,
        exception: Exception,
    },
    TrackStuckEvent {
        #[field(is = "event")]
        op: (),
        guild_id: String,
        track: Track,
        /// Milliseconds.
        threshold_ms: u64,
    },
    WebSocketClosedEvent {
        #[field(is = "event")]
        op: (),
        guild_id: String,
        #[field(range(1000..=4999))]
        code: u16,
        reason: String,
        by_remote: bool,
    },
}

#[data(rename_all = "camelCase")]
pub struct Track {
    pub encoded: String,
    pub info: TrackInfo,
    /// What plugins add.
    pub plugin_info: BTreeMap<String, Value>,
    pub user_data: Option<BTreeMap<String, Value>>,
}

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

#[data(rename_all = "camelCase")]
pub enum EndReason {
    Finished,
    LoadFailed,
    Stopped,
    Replaced,
    Cleanup,
}

#[data(rename_all = "camelCase")]
pub struct Exception {
    pub message: Nullable<String>,
    pub severity: Severity,
    pub cause: String,
    pub cause_stack_trace: Option<String>,
}

#[data]
pub enum Severity {
    Common,
    Suspicious,
    Fault,
}

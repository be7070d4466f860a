//! What a Lavalink node sends: <https://lavalink.dev/api/websocket>.
//!
//! Its operation stands beside the fields, so each message is a document of its own.

use std::collections::BTreeMap;

use protocol::{Nullable, data};
use serde_json::Value;

use super::{Protocol, key, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "lavalink-v4",
    rewrite: |text| match key(text, "op")?.as_str()? {
        "ready" => rewritten!(Ready, text),
        "playerUpdate" => rewritten!(PlayerUpdate, text),
        "stats" => rewritten!(Stats, text),
        _ => match key(text, "type")?.as_str()? {
            "TrackStartEvent" => rewritten!(TrackStart, text),
            "TrackEndEvent" => rewritten!(TrackEnd, text),
            "TrackExceptionEvent" => rewritten!(TrackException, text),
            "TrackStuckEvent" => rewritten!(TrackStuck, text),
            "WebSocketClosedEvent" => rewritten!(WebSocketClosed, text),
            _ => None,
        },
    },
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
};

#[data]
pub enum ReadyOperation {
    Ready,
}

#[data(rename_all = "camelCase")]
pub struct Ready {
    pub op: ReadyOperation,
    pub resumed: bool,
    #[field(len(1..))]
    pub session_id: String,
}

#[data(rename_all = "camelCase")]
pub enum UpdateOperation {
    PlayerUpdate,
}

#[data(rename_all = "camelCase")]
pub struct PlayerUpdate {
    pub op: UpdateOperation,
    pub guild_id: String,
    pub state: PlayerState,
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

#[data]
pub enum StatsOperation {
    Stats,
}

#[data(rename_all = "camelCase")]
pub struct Stats {
    pub op: StatsOperation,
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

#[data]
pub enum EventOperation {
    Event,
}

/// Declares an event about a track.
macro_rules! track_event {
    ($name:ident, $kind:ident = $event:ident $(, $more:ident: $type:ty)*) => {
        #[data(rename_all = "PascalCase")]
        pub enum $kind {
            $event,
        }

        #[data(rename_all = "camelCase")]
        pub struct $name {
            pub op: EventOperation,
            #[field(rename = "type")]
            pub event: $kind,
            pub guild_id: String,
            pub track: Track,
            $(pub $more: $type,)*
        }
    };
}

track_event!(TrackStart, StartEvent = TrackStartEvent);
track_event!(TrackEnd, EndEvent = TrackEndEvent, reason: EndReason);
track_event!(TrackException, ExceptionEvent = TrackExceptionEvent, exception: Exception);
track_event!(TrackStuck, StuckEvent = TrackStuckEvent, threshold_ms: u64);

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

#[data(rename_all = "PascalCase")]
pub enum ClosedEvent {
    WebSocketClosedEvent,
}

#[data(rename_all = "camelCase")]
pub struct WebSocketClosed {
    pub op: EventOperation,
    #[field(rename = "type")]
    pub event: ClosedEvent,
    pub guild_id: String,
    #[field(range(1000..=4999))]
    pub code: u16,
    pub reason: String,
    pub by_remote: bool,
}

//! What a Lavalink node sends, as the examples declare it.

#[path = "../../../examples/protocols/lavalink.rs"]
pub mod declared;

use super::{Protocol, rewritten};

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "lavalink-v4",
    rewrite: |text| rewritten!(declared::lavalink::Envelope, text),
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

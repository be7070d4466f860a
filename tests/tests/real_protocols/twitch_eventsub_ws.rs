//! Twitch's EventSub over WebSocket, as the examples declare it.

#[path = "../../../examples/protocols/twitch_eventsub.rs"]
pub mod declared;

use super::{Protocol, rewritten};
use declared::eventsub::Envelope;

/// How texts of the protocol are read.
pub const PROTOCOL: Protocol = Protocol {
    name: "twitch-eventsub-ws",
    rewrite: |text| rewritten!(Envelope, text),
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

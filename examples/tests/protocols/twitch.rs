//! Twitch's EventSub.

use crate::samples::{assert_come_back_equal, assert_refused};
use crate::twitch_eventsub::{eventsub, notification};

fn rewrite(text: &str) -> Result<String, protocol::Error> {
    eventsub::Envelope::from_json(text)?.to_json()
}

#[test]
fn samples_come_back_equal() {
    assert_come_back_equal("twitch_eventsub", rewrite);
}

#[test]
fn other_events_keep_what_they_say() {
    let sample = include_str!("../../data/protocols/twitch_eventsub.jsonl").lines().nth(4).unwrap();
    let eventsub::Message::Notification(notification) = eventsub::Envelope::from_json(sample).unwrap().payload else {
        panic!("{sample}")
    };
    let notification::Message::Unknown(event) = notification.0.payload else { panic!("{sample}") };
    assert_eq!(event.tag(), "channel.cheer");
    assert!(event.payload().contains("\"bits\":5"), "{}", event.payload());
}

#[test]
fn broken_messages_are_refused() {
    let keepalive = |payload: &str| {
        format!(
            r#"{{"metadata":{{"message_id":"2","message_type":"session_keepalive","message_timestamp":"2026-11-28T16:00:10Z"}},"payload":{payload}}}"#
        )
    };
    assert_refused(
        rewrite,
        &[
            (
                r#"{"metadata":{"message_type":"session_farewell"},"payload":{}}"#,
                r#"metadata.message_type is "session_farewell", expected one of `session_welcome`, `session_keepalive`, `session_reconnect`, `notification`, `revocation` (line 1, column 29)"#,
            ),
            (
                r#"{"metadata":{"message_id":"","message_type":"session_keepalive","message_timestamp":"now"},"payload":{}}"#,
                "session_keepalive: metadata.message_id has 0 characters, at least 1 is required (line 1, column 27)\n\
             session_keepalive: metadata.message_timestamp is \"now\", expected a date and time such as `2026-01-31T12:00:00Z` (line 1, column 85)",
            ),
            (&keepalive("[]"), "session_keepalive: payload is an array, expected an object (line 1, column 120)"),
            (
                &keepalive(r#"{"session":{"id":"k","status":"lost"}}"#).replace("keepalive", "welcome"),
                "session_welcome: payload.session.connected_at is missing (line 1, column 129)\n\
             session_welcome: payload.session.keepalive_timeout_seconds is missing (line 1, column 129)\n\
             session_welcome: payload.session.reconnect_url is missing (line 1, column 129)\n\
             session_welcome: payload.session.status is \"lost\", expected one of `connected`, `reconnecting` (line 1, column 148)",
            ),
            (r#"{"payload":{"event":{"followed_at":1}}}"#, "metadata is missing (line 1, column 1)"),
            (
                r#"{"metadata":{"message_type":"notification","message_id":"a","message_timestamp":"2026-11-28T16:00:10Z"},"payload":{"subscription":{}}}"#,
                "notification: payload.subscription.type is missing (line 1, column 131)",
            ),
        ],
    );
}

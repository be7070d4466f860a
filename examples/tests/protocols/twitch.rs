//! Twitch's EventSub.

use crate::samples::{assert_come_back_equal, assert_refused};
use crate::twitch_eventsub::{Event, Message, Payload};

fn rewrite(text: &str) -> Result<String, protocol::Error> {
    Message::from_json(text)?.to_json()
}

#[test]
fn samples_come_back_equal() {
    assert_come_back_equal("twitch_eventsub", rewrite);
}

#[test]
fn other_events_keep_what_they_say() {
    let sample = include_str!("../../data/protocols/twitch_eventsub.jsonl").lines().nth(4).unwrap();
    let Payload::Event { event: Event::Other { members }, .. } = Message::from_json(sample).unwrap().0.payload else {
        panic!("{sample}")
    };
    assert_eq!(members.keys().collect::<Vec<_>>(), ["bits", "is_anonymous", "message", "user_id"]);
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
                "metadata.message_id has 0 characters, at least 1 is required (line 1, column 27)\n\
             metadata.message_timestamp is \"now\", expected a date and time such as `2026-01-31T12:00:00Z` (line 1, column 85)",
            ),
            (&keepalive("[]"), "payload is an array, expected an object (line 1, column 120)"),
            (
                &keepalive(r#"{"session":{"id":"k","status":"lost"}}"#),
                "payload.session.connected_at is missing (line 1, column 131)\n\
             payload.session.keepalive_timeout_seconds is missing (line 1, column 131)\n\
             payload.session.reconnect_url is missing (line 1, column 131)\n\
             payload.session.status is \"lost\", expected one of `connected`, `reconnecting` (line 1, column 150)",
            ),
            (
                &keepalive(
                    r#"{"session":{"id":"k","status":"connected","connected_at":"2026-11-28T16:00:00Z","keepalive_timeout_seconds":1,"reconnect_url":null}}"#,
                ),
                "the message has a payload that is not of its type (line 1, column 1)",
            ),
            (
                r#"{"payload":{"event":{"followed_at":1}}}"#,
                "metadata is missing (line 1, column 1)\n\
             payload.subscription is missing (line 1, column 12)\n\
             payload.event.user_id is missing (line 1, column 21)\n\
             payload.event.user_login is missing (line 1, column 21)\n\
             payload.event.user_name is missing (line 1, column 21)\n\
             payload.event.broadcaster_user_id is missing (line 1, column 21)\n\
             payload.event.broadcaster_user_login is missing (line 1, column 21)\n\
             payload.event.broadcaster_user_name is missing (line 1, column 21)\n\
             payload.event.followed_at is a number, expected a string (line 1, column 36)",
            ),
        ],
    );
}

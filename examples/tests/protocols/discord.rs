//! Discord's gateway.

use crate::discord_gateway::dispatch;
use crate::discord_gateway::gateway::{Envelope, Message};
use crate::samples::{assert_come_back_equal, assert_refused};

fn rewrite(text: &str) -> Result<String, protocol::Error> {
    Envelope::from_json(text)?.to_json()
}

#[test]
fn samples_come_back_equal() {
    assert_come_back_equal("discord_gateway", rewrite);
}

#[test]
fn absent_names_and_numbers_may_be_null() {
    let text = r#"{"t":null,"s":null,"op":11,"d":null}"#;
    assert_eq!(rewrite(text).unwrap(), r#"{"op":11}"#);
}

#[test]
fn an_event_that_is_not_declared_is_kept() {
    let text = r#"{"s":5,"op":0,"d":{"metres":[12, 0.50]},"t":"STICK_THROWN"}"#;
    let envelope = Envelope::from_json(text).unwrap();
    let Message::Dispatch(event) = &envelope.payload else { panic!("{envelope:?}") };
    assert_eq!(event.0.header.s, 5);
    let dispatch::Message::Unknown(unknown) = &event.0.payload else { panic!("{envelope:?}") };
    assert_eq!((unknown.tag(), unknown.payload()), ("STICK_THROWN", r#"{"metres":[12, 0.50]}"#));
}

#[test]
fn broken_messages_are_refused() {
    assert_refused(
        rewrite,
        &[
            (
                r#"{"op":5}"#,
                "op is 5, expected one of `0`, `1`, `2`, `3`, `4`, `6`, `7`, `8`, `9`, `10`, `11` (line 1, column 7)",
            ),
            (
                r#"{"op":10,"d":{"heartbeat_interval":0}}"#,
                "10: d.heartbeat_interval is 0, expected at least 1 (line 1, column 36)",
            ),
            (r#"{"op":1}"#, "1: d is missing (line 1, column 1)"),
            (r#"{"op":9,"d":{}}"#, "9: d is an object, expected a boolean (line 1, column 13)"),
            (r#"{"op":0,"d":{}}"#, "0: t is missing (line 1, column 1)"),
            (r#"{"op":0,"t":"RESUMED","d":{}}"#, "0: s is missing (line 1, column 1)"),
            (r#"{"op":0,"t":"RESUMED","s":null,"d":{}}"#, "0: s is null, expected a whole number (line 1, column 27)"),
            (
                r#"{"op":0,"t":"MESSAGE_DELETE","s":1,"d":{"id":50,"channel_id":"x"}}"#,
                "0: d.id is a number, expected a whole number in a string (line 1, column 46)\n\
             0: d.channel_id is \"x\", expected a whole number in digits (line 1, column 62)",
            ),
            (r#"{"op":0,"t":"TYPING_START","s":1}"#, "0: d is missing (line 1, column 1)"),
            (
                r#"{"op":2,"d":{"token":"","properties":{"os":"a","browser":"b"},"intents":1,"shard":[0]}}"#,
                "2: d.token has 0 characters, at least 1 is required (line 1, column 22)\n\
             2: d.properties.device is missing (line 1, column 38)\n\
             2: d.shard has 1 item, expected exactly 2 (line 1, column 83)",
            ),
        ],
    );
}

//! Events of Matrix rooms.

use crate::matrix_events::events::{Envelope, Message};
use crate::matrix_events::messages;
use crate::samples::{assert_come_back_equal, assert_refused};

fn rewrite(text: &str) -> Result<String, protocol::Error> {
    Envelope::from_json(text)?.to_json()
}

#[test]
fn samples_come_back_equal() {
    assert_come_back_equal("matrix_events", rewrite);
}

#[test]
fn messages_of_invented_kinds_are_kept() {
    let text = r#"{"type":"m.room.message","content":{"body":"Woof","volume":1.50,"msgtype":"example.dogs.bark"}}"#;
    let Message::RoomMessage(event) = Envelope::from_json(text).unwrap().payload else { panic!("{text}") };
    let messages::MessageContent::Message(messages::Message::Other(unknown)) = event.0 else { panic!("{event:?}") };
    assert_eq!(
        (unknown.tag(), unknown.payload()),
        ("example.dogs.bark", r#"{"body":"Woof","volume":1.50,"msgtype":"example.dogs.bark"}"#)
    );
}

#[test]
fn broken_events_are_refused() {
    assert_refused(
        rewrite,
        &[
            (r#"{"content":{}}"#, "type is missing (line 1, column 1)"),
            (r#"{"type":"m.typing"}"#, "m.typing: content is missing (line 1, column 1)"),
            (
                r#"{"type":"m.typing","content":{"user_ids":["rex"]},"event_id":"1"}"#,
                "m.typing: content.user_ids[0] is \"rex\", which does not match `^@[^:]*:.` (line 1, column 43)\n\
             m.typing: event_id is \"1\", which does not match `^\\$` (line 1, column 62)",
            ),
            (
                r#"{"type":"m.receipt","content":{"$5":{"m.read":{"@rex:dogs.example":{"ts":-1}}}}}"#,
                r#"m.receipt: content.$5["m.read"]["@rex:dogs.example"].ts is -1, at least 0 is required (line 1, column 74)"#,
            ),
            (
                r#"{"type":"m.receipt","content":{"5":{"m.read":{"rex":{}}}}}"#,
                "m.receipt: content[\"5\"] is \"5\", which does not match `^\\$` (line 1, column 32)\n\
             m.receipt: content[\"5\"][\"m.read\"].rex is \"rex\", which does not match `^@[^:]*:.` (line 1, column 47)",
            ),
            (
                r#"{"type":"m.room.message","content":{"msgtype":"m.text"}}"#,
                "m.room.message: content.body is missing (line 1, column 36)",
            ),
            (
                r#"{"type":"m.room.message","content":{"msgtype":"m.text","body":"a","m.relates_to":{"rel_type":"m.thread"}}}"#,
                r#"m.room.message: content["m.relates_to"].event_id is missing (line 1, column 82)"#,
            ),
            (
                r#"{"type":"m.room.member","content":{"membership":"sit"}}"#,
                r#"m.room.member: content.membership is "sit", expected one of `invite`, `join`, `knock`, `leave`, `ban` (line 1, column 49)"#,
            ),
            (
                r#"{"type":"m.room.redaction","content":{},"unsigned":{"redacted_because":{"type":"m.typing","content":{}}}}"#,
                "m.room.redaction: unsigned.redacted_because.content.user_ids is missing (line 1, column 101)",
            ),
            (
                r#"{"type":"m.call.invite","content":{"call_id":"c","version":1,"lifetime":1,"offer":{"type":"answers"}}}"#,
                "m.call.invite: content.version is 1, expected 0 to 0 (line 1, column 60)\n\
             m.call.invite: content.offer.type is \"answers\", did you mean `answer`? (line 1, column 91)",
            ),
        ],
    );
}

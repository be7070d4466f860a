//! Protocols of so many messages that their types are looked up in a table.
#![allow(clippy::unwrap_used, missing_docs, unreachable_pub, reason = "tests")]

use protocol::{IssueCode, Payload, protocol};

#[protocol(unknown = capture)]
pub mod many {
    #[message(type = "a")]
    pub struct M0;

    #[message(type = "b")]
    pub struct M1;

    #[message(type = "ab")]
    pub struct M2;

    #[message(type = "abc")]
    pub struct M3;

    #[message(type = "abcdefgh")]
    pub struct M4;

    #[message(type = "abcdefghi")]
    pub struct M5;

    #[message(type = "abcdefgh_")]
    pub struct M6;

    #[message(type = "größe")]
    pub struct M7;

    #[message(type = "message_1")]
    pub struct M8;

    #[message(type = "message_10")]
    pub struct M9;

    #[message(type = "message_100")]
    pub struct M10;

    #[message(type = "ping")]
    pub struct M11;

    #[message(type = "pong")]
    pub struct M12;

    #[message(type = "room.join")]
    pub struct M13;

    #[message(type = "room.leave")]
    pub struct M14;

    #[message(type = "urn:x:a-rather-long-tag-of-many-words-and-some-more")]
    pub struct M15;

    #[message(type = "emoji 😀")]
    pub struct M16;

    #[message(type = "with \"quotes\"")]
    pub struct M17;

    #[message(type = "back\\slash")]
    pub struct M18;

    #[message(type = "Z")]
    pub struct M19;
}
use many::{Envelope, Message, MessageType};

#[test]
fn finds_every_type_by_its_tag() {
    assert_eq!(MessageType::ALL.len(), 20);
    for (index, &message_type) in MessageType::ALL.iter().enumerate() {
        assert_eq!(message_type.as_str().parse(), Ok(message_type));
        let tag = serde_json::to_string(message_type.as_str()).unwrap();
        let text = format!("{{\"type\":{tag},\"agent_id\":\"timmy\",\"ts\":1}}");
        let envelope = Envelope::from_json(&text).unwrap();
        assert_eq!(envelope.payload.message_type(), Some(message_type));
        assert_eq!(format!("{message_type:?}"), format!("M{index}"));
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(Message::peek(&text).unwrap().message_type(), Some(message_type));
    }
}

#[test]
fn finds_nothing_by_other_tags() {
    for tag in ["", "A", "aa", "abcdefg", "abcdefghj", "message_", "message_1000", "grösse", "urn:x:"] {
        assert_eq!(tag.parse::<MessageType>().unwrap_err().issues()[0].code, IssueCode::UnknownType);
        let text = format!("{{\"type\":\"{tag}\",\"agent_id\":\"timmy\",\"ts\":1}}");
        assert_eq!(Envelope::from_json(&text).unwrap().payload.tag(), tag);
    }
}

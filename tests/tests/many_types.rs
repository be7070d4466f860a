//! Protocols with enough messages for their types to be looked up in a table.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

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

    #[message(type = "a,b")]
    pub struct M20;

    #[message(type = "}{")]
    pub struct M21;

    #[message(type = "Z")]
    pub struct M22;
}
use many::{Envelope, Message, MessageType};

/// As many messages, whose types are integers.
#[protocol(header = protocol::NoHeader)]
pub mod numbered {
    #[message(type = -1)]
    pub struct I0;

    #[message(type = 0)]
    pub struct I1;

    #[message(type = 1)]
    pub struct I2;

    #[message(type = 2)]
    pub struct I3;

    #[message(type = 3)]
    pub struct I4;

    #[message(type = 4)]
    pub struct I5;

    #[message(type = 5)]
    pub struct I6;

    #[message(type = 6)]
    pub struct I7;

    #[message(type = 7)]
    pub struct I8;

    #[message(type = 8)]
    pub struct I9;

    #[message(type = 9)]
    pub struct I10;

    #[message(type = 10)]
    pub struct I11;

    #[message(type = 11)]
    pub struct I12;

    #[message(type = 12)]
    pub struct I13;

    #[message(type = 13)]
    pub struct I14;

    #[message(type = 14)]
    pub struct I15;

    #[message(type = 100)]
    pub struct I16;

    #[message(type = 101)]
    pub struct I17;

    #[message(type = 9007199254740991)]
    pub struct I18;

    #[message(type = -9007199254740991)]
    pub struct I19;
}

/// As many messages, but one is under a `cfg`: no table can be generated.
#[protocol]
pub mod conditional {
    #[message(type = "m0")]
    pub struct C0;

    #[message(type = "m1")]
    pub struct C1;

    #[message(type = "m2")]
    pub struct C2;

    #[message(type = "m3")]
    pub struct C3;

    #[message(type = "m4")]
    pub struct C4;

    #[message(type = "m5")]
    pub struct C5;

    #[message(type = "m6")]
    pub struct C6;

    #[message(type = "m7")]
    pub struct C7;

    #[message(type = "m8")]
    pub struct C8;

    #[message(type = "m9")]
    pub struct C9;

    #[message(type = "m10")]
    pub struct C10;

    #[message(type = "m11")]
    pub struct C11;

    #[message(type = "m12")]
    pub struct C12;

    #[message(type = "m13")]
    pub struct C13;

    #[message(type = "m14")]
    pub struct C14;

    #[message(type = "m15")]
    pub struct C15;

    #[message(type = "m16")]
    pub struct C16;

    #[cfg(any())]
    #[message(type = "never")]
    pub struct Never;

    #[cfg(test)]
    #[message(type = "always")]
    pub struct Always {
        #[cfg(any())]
        pub hidden: u8,
        #[field(alias = "n")]
        pub number: Option<u8>,
        #[cfg(test)]
        pub text: Option<String>,
    }
}

#[test]
fn finds_every_type_by_its_tag() {
    assert_eq!(MessageType::ALL.len(), 22);
    for (index, &message_type) in MessageType::ALL.iter().enumerate() {
        assert_eq!(message_type.as_str().parse(), Ok(message_type));
        let tag = serde_json::to_string(message_type.as_str()).unwrap();
        let text = format!("{{\"type\":{tag},\"agent_id\":\"timmy\",\"ts\":1}}");
        let envelope = Envelope::from_json(&text).unwrap();
        assert_eq!(envelope.payload.message_type(), Some(message_type));
        assert_eq!(MessageType::ALL.iter().position(|other| *other == message_type), Some(index));
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(Message::peek(&text).unwrap().message_type(), Some(message_type));
        // With the payload before the tag, which is then guessed.
        for behind in ["", ",\"agent_id\":\"timmy\",\"ts\":1"] {
            let before = if behind.is_empty() { "\"agent_id\":\"timmy\",\"ts\":1," } else { "" };
            let text = format!("{{{before}\"data\":{{}},\"type\":{tag}{behind}}}");
            assert_eq!(Envelope::from_json(&text).unwrap().payload, envelope.payload, "{text}");
        }
    }
}

#[test]
fn finds_nothing_by_other_tags() {
    for tag in ["", "A", "aa", "abcdefg", "abcdefghj", "message_", "message_1000", "grösse", "urn:x:"] {
        assert_eq!(tag.parse::<MessageType>().unwrap_err().issues()[0].code, IssueCode::UnknownType);
        let text = format!("{{\"type\":\"{tag}\",\"agent_id\":\"timmy\",\"ts\":1}}");
        assert_eq!(Envelope::from_json(&text).unwrap().payload.tag(), tag);
        let text = format!("{{\"data\":[1, 2],\"type\":\"{tag}\",\"agent_id\":\"timmy\",\"ts\":1}}");
        let Message::Unknown(unknown) = Envelope::from_json(&text).unwrap().payload else { panic!("{tag} is unknown") };
        assert_eq!((unknown.tag(), unknown.payload()), (tag, "[1, 2]"));
    }
}

#[test]
fn finds_every_type_by_its_integer() {
    assert_eq!(numbered::MessageType::ALL.len(), 20);
    for message_type in numbered::MessageType::ALL {
        let text = format!("{{\"type\":{}}}", message_type.as_integer());
        let envelope = numbered::Envelope::from_json(&text).unwrap();
        assert_eq!(envelope.payload.message_type(), *message_type);
        assert_eq!(envelope.to_json().unwrap(), text);
        let spelled = format!("{{\"data\":null,\"type\":{}.0}}", message_type.as_integer());
        assert_eq!(numbered::Envelope::from_json(&spelled).unwrap(), envelope);
    }
    for other in ["-2", "15", "99", "1000"] {
        let error = numbered::Message::from_json(&format!("{{\"type\":{other}}}")).unwrap_err();
        assert_eq!(error.issues()[0].code, IssueCode::UnknownType);
    }
}

#[test]
fn finds_types_that_are_there_under_a_condition() {
    assert_eq!(conditional::MessageType::ALL.len(), 18);
    for &message_type in conditional::MessageType::ALL {
        assert_eq!(message_type.as_str().parse(), Ok(message_type));
    }
    assert!("never".parse::<conditional::MessageType>().is_err());
}

#[test]
fn finds_fields_by_their_other_names_beside_conditional_ones() {
    let text = r#"{"type":"always","agent_id":"timmy","data":{"text":"hi","n":7,"hidden":1},"ts":1}"#;
    let always = conditional::Always::from_json(text).unwrap().payload;
    assert_eq!((always.number, always.text.as_deref()), (Some(7), Some("hi")));
}

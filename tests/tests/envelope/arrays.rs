//! Envelopes that are arrays: tag, header and payload by their positions.

mod declared;
mod errors;
mod properties;

use protocol::{Nullable, Payload, Unknown};
use tests::facts as facts_of;

use super::facts;
use phoenix::{Front, Heartbeat, Join};
use relay::{Close, Event, Message as RelayMessage, Notice, Ok as Accepted, Request};

/// Flattened: [NIP-01](https://github.com/nostr-protocol/nips/blob/master/01.md).
#[protocol::protocol(tag = 0, content = flatten, header = protocol::NoHeader, unknown = capture)]
pub(super) mod relay {
    use std::borrow::Cow;

    #[message(type = "EVENT")]
    pub struct Event<'a> {
        pub subscription: Cow<'a, str>,
        pub event: Note,
    }

    #[data]
    pub struct Note {
        pub id: String,
        #[field(range(0..=9))]
        pub kind: u8,
    }

    #[message(type = "OK")]
    pub struct Ok {
        #[field(len(1..=4))]
        pub event_id: String,
        pub accepted: bool,
        pub message: Option<String>,
        pub code: Option<u8>,
    }

    #[message(type = "CLOSE")]
    pub struct Close;

    #[message(type = "REQ")]
    pub struct Request {
        pub subscription: String,
        #[field(rest, each(len(1..=3)))]
        pub filters: Vec<String>,
    }

    #[message(type = "NOTICE", content = 1)]
    pub struct Notice(#[field(len(1..=8))] pub String);
}

/// Under an index, behind a header: Phoenix channels.
#[protocol::protocol(tag = 3, content = 4, header = Front, unknown = capture)]
pub(super) mod phoenix {
    #[data(header)]
    pub struct Front {
        pub join_ref: Option<String>,
        pub r#ref: Option<String>,
        #[field(len(1..=8))]
        pub topic: String,
    }

    #[message(type = "phx_join")]
    pub struct Join {
        #[field(len(1..=8))]
        pub user: String,
        pub seat: Option<u8>,
    }

    #[message(type = "heartbeat")]
    pub struct Heartbeat;
}

/// The payload before the tag, integers as types, and fields of the header around both.
#[protocol::protocol(tag = 2, content = 1, header = Around, unknown = capture, unknown_fields = reject)]
pub(super) mod late {
    #[data(header)]
    pub struct Around {
        pub first: u8,
        #[field(default = 7)]
        pub second: u8,
        pub third: Option<u8>,
    }

    #[message(type = 1)]
    pub struct Name(pub String);

    #[message(type = -2)]
    pub struct Number(pub protocol::Nullable<u8>);

    #[message(type = 3)]
    pub struct Nothing;
}

fn topic() -> Front {
    Front { join_ref: None, r#ref: Some("7".to_owned()), topic: "room".to_owned() }
}

fn relays() -> Vec<(relay::Envelope<'static>, &'static str)> {
    let note = relay::Note { id: "ab".to_owned(), kind: 1 };
    let accepted = |message: Option<&str>, code| Accepted {
        event_id: "5c".to_owned(),
        accepted: true,
        message: message.map(str::to_owned),
        code,
    };
    let filters = vec!["a".to_owned(), "b".to_owned()];
    let messages: Vec<(RelayMessage<'_>, _)> = vec![
        (Event::new("s", note).into(), r#"["EVENT","s",{"id":"ab","kind":1}]"#),
        (accepted(Some(""), Some(2)).into(), r#"["OK","5c",true,"",2]"#),
        (accepted(None, Some(2)).into(), r#"["OK","5c",true,null,2]"#),
        (accepted(None, None).into(), r#"["OK","5c",true]"#),
        (Close.into(), r#"["CLOSE"]"#),
        (Request { subscription: "s".to_owned(), filters: Vec::new() }.into(), r#"["REQ","s"]"#),
        (Request { subscription: "s".to_owned(), filters }.into(), r#"["REQ","s","a","b"]"#),
        (Notice("hi".to_owned()).into(), r#"["NOTICE","hi"]"#),
    ];
    messages.into_iter().map(|(message, text)| (message.wrap(()), text)).collect()
}

fn phoenixes() -> Vec<(phoenix::Envelope, &'static str)> {
    let join = Join { user: "ada".to_owned(), seat: None };
    vec![
        (join.into(), r#"[null,"7","room","phx_join",{"user":"ada"}]"#),
        (Heartbeat.into(), r#"[null,"7","room","heartbeat"]"#),
    ]
    .into_iter()
    .map(|(message, text): (phoenix::Message, _)| (message.wrap(topic()), text))
    .collect()
}

fn lates() -> Vec<(late::Envelope, &'static str)> {
    let around = |third| late::Around { first: 1, second: 2, third };
    vec![
        (late::Message::from(late::Name("a".to_owned())), None, r#"[1,"a",1,2]"#),
        (late::Name("a".to_owned()).into(), Some(3), r#"[1,"a",1,2,3]"#),
        (late::Number(Nullable::Null).into(), None, r"[1,null,-2,2]"),
        (late::Number(Nullable::Value(4)).into(), Some(5), r"[1,4,-2,2,5]"),
        (late::Nothing.into(), None, r"[1,null,3,2]"),
    ]
    .into_iter()
    .map(|(message, third, text)| (message.wrap(around(third)), text))
    .collect()
}

macro_rules! reads_and_writes {
    ($($name:ident: $samples:ident of $module:ident;)*) => { $(
        #[test]
        fn $name() {
            for (envelope, text) in $samples() {
                assert_eq!(envelope.to_json().unwrap(), text);
                assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
                let spaced = text.replace(',', " , ").replace('[', " [ ").replace(']', " ] ");
                for text in [text, &spaced] {
                    assert_eq!($module::Envelope::from_json(text).unwrap(), envelope, "{text}");
                    assert_eq!($module::Envelope::accept(text).as_ref(), Some(&envelope), "{text}");
                    assert_eq!(serde_json::from_str(text).ok().as_ref(), Some(&envelope));
                }
                let peeked = $module::Message::peek(text).unwrap();
                assert_eq!(peeked.tag(), envelope.payload.tag());
                assert_eq!(peeked.header(), &envelope.header);
                assert_eq!(peeked.decode().unwrap(), envelope);
                let message = serde_json::to_string(&envelope.payload).unwrap();
                assert_eq!(serde_json::from_str(&message).ok().as_ref(), Some(&envelope.payload), "{message}");
            }
        }
    )* };
}

reads_and_writes! {
    reads_and_writes_fields_behind_the_tag: relays of relay;
    reads_and_writes_a_payload_behind_tag_and_header: phoenixes of phoenix;
    reads_and_writes_a_payload_before_the_tag: lates of late;
}

#[test]
fn reads_a_single_message_by_itself() {
    let text = r#"["OK","5c",false,null]"#;
    let read = Accepted::from_json(text).unwrap();
    assert_eq!(read.payload.message, None);
    assert_eq!(read.to_json().unwrap(), r#"["OK","5c",false]"#);
    assert_eq!(Join::from_json(r#"["1",null,"t","phx_join",{"user":"a"}]"#).unwrap().header.topic, "t");
    let error = Close::from_json(text).unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("unknown_type", "[0]")]));
}

#[test]
fn borrows_from_the_text() {
    let text = r#"["EVENT","sub",{"id":"","kind":0}]"#.to_owned();
    let RelayMessage::Event(event) = relay::Envelope::from_json(&text).unwrap().payload else { panic!() };
    assert!(matches!(event.subscription, std::borrow::Cow::Borrowed("sub")));
}

#[test]
fn an_absent_payload_may_be_null_or_missing() {
    for text in
        [r#"[null,null,"t","heartbeat"]"#, r#"[null,null,"t","heartbeat",null]"#, r#"[null,null,"t","heartbeat",{}]"#]
    {
        assert_eq!(phoenix::Envelope::from_json(text).unwrap().payload, Heartbeat.into(), "{text}");
    }
}

#[test]
fn keeps_messages_of_unknown_types() {
    for text in [r#"["AUTH"]"#, r#"["AUTH",1,{"a":[2]},null]"#] {
        let read = relay::Envelope::from_json(text).unwrap();
        assert!(matches!(&read.payload, RelayMessage::Unknown(unknown) if unknown.tag() == "AUTH"));
        assert_eq!(read.to_json().unwrap(), text);
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
        assert_eq!(RelayMessage::peek(text).unwrap().payload(), text);
    }
    for text in [r#"["1","2","t","other"]"#, r#"["1","2","t","other",null]"#, r#"["1","2","t","other",[3, 4]]"#] {
        let read = phoenix::Envelope::from_json(text).unwrap();
        assert_eq!(read.to_json().unwrap(), text);
        assert_eq!(phoenix::Message::peek(text).unwrap().decode().unwrap(), read);
    }
    for text in [r#"[1,{"a":2},9,3]"#, "[1,null,9,3,4]"] {
        assert_eq!(late::Envelope::from_json(text).unwrap().to_json().unwrap(), text);
    }
}

#[test]
fn what_is_kept_is_the_elements_behind_tag_and_header() {
    let read = relay::Envelope::from_json(r#"["AUTH",1, {"a":2}]"#).unwrap();
    let RelayMessage::Unknown(unknown) = &read.payload else { panic!() };
    assert_eq!(Unknown::payload(unknown), r#"[1,{"a":2}]"#);
}

#[test]
fn peeking_finds_the_payload() {
    for (text, payload) in [
        (r#"["NOTICE", "hi"]"#, r#""hi""#),
        (r#"["CLOSE"]"#, r#"["CLOSE"]"#),
        (r#"["OK","5c",true,"",2]"#, r#"["OK","5c",true,"",2]"#),
        // What is wrong with a payload is not looked at.
        (r#"["OK",5]"#, r#"["OK",5]"#),
    ] {
        assert_eq!(RelayMessage::peek(text).unwrap().payload(), payload, "{text}");
    }
    let peeked = phoenix::Message::peek(r#"[null,"1","t","phx_join", {"user":1} ]"#).unwrap();
    assert_eq!((peeked.payload(), &*peeked.header().topic), (r#"{"user":1}"#, "t"));
    assert_eq!(late::Message::peek(r#"[1,"a",1,2]"#).unwrap().payload(), r#""a""#);
    assert_eq!(late::Message::peek("[1,null,3,2]").unwrap().payload(), "null");
}

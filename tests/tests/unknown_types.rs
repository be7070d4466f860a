//! Messages of unknown types: refused, or kept and passed on.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

use protocol::{Payload, protocol};
use tests::{in_every_order, read};

/// Keeps messages of unknown types.
#[protocol(unknown = capture)]
pub mod open {
    #[message(type = "bark")]
    pub struct Bark {
        #[field(len(1..=5))]
        pub text: String,
    }

    #[message(type = "ping")]
    pub struct Ping;
}

/// Keeps unknown types, but no unknown fields.
#[protocol(unknown = capture, unknown_fields = reject, header = protocol::NoHeader)]
pub mod strict {
    use std::borrow::Cow;

    #[message(type = "bark")]
    pub struct Bark<'a> {
        pub text: Cow<'a, str>,
    }
}

/// Refuses messages of unknown types.
#[protocol]
pub mod closed {
    #[message(type = "bark")]
    pub struct Bark {
        pub text: String,
    }
}

use open::{Message, MessageType};

/// Unusually formatted payloads, to be kept byte for byte.
const PAYLOADS: [&str; 14] = [
    "null",
    "{}",
    "[]",
    "-0.0e+0",
    "1E400",
    "123456789012345678901234567890",
    r#""\u0041\/\ud83e\udd80 é""#,
    "{ \"b\" : 1 ,\n\t\"a\":[ 1.50 ,2 ] }",
    r#"{"b": 1, "a": 2, "b": 3}"#,
    r#"{"type": "bark", "data": {"type": "ping"}}"#,
    r#"[[[[[[{"deep": [true, false, null]}]]]]]]"#,
    "\"\"",
    "0",
    r#"{"": {"": ""}}"#,
];

fn envelope(tag: &str, data: &str) -> String {
    format!(r#"{{"type":"{tag}","agent_id":"timmy","data":{data},"ts":7}}"#)
}

#[test]
fn keeps_an_unknown_message_byte_for_byte() {
    for data in PAYLOADS {
        let text = envelope("growl", data);
        for shuffled in tests::orders(&text) {
            let captured = read::<Message>(&shuffled).unwrap();
            let Message::Unknown(unknown) = &captured.payload else { panic!("{shuffled}") };
            assert_eq!((unknown.tag(), unknown.payload()), ("growl", data), "{shuffled}");
            assert_eq!(captured.payload.tag(), "growl");
            assert_eq!(captured.payload.message_type(), None);
            assert_eq!(captured.to_json().unwrap(), text);
        }
    }
}

#[test]
fn keeps_an_unknown_message_without_content() {
    let text = r#"{"type":"growl","agent_id":"timmy","ts":7}"#;
    for shuffled in tests::orders(text) {
        let captured = read::<Message>(&shuffled).unwrap();
        let Message::Unknown(unknown) = &captured.payload else { panic!("{shuffled}") };
        assert_eq!((unknown.tag(), unknown.payload()), ("growl", "null"));
        assert_eq!(captured.to_json().unwrap(), text);
    }
}

#[test]
fn keeps_odd_tags() {
    for (tag, name) in [
        ("", ""),
        ("Bark", "Bark"),
        ("b\\u00e4rk", "bärk"),
        ("\\\"\\\\\\n", "\"\\\n"),
        ("unknown", "unknown"),
        ("bark ", "bark "),
    ] {
        let captured = in_every_order::<Message>(&envelope(tag, "{}")).unwrap();
        let Message::Unknown(unknown) = &captured.payload else { panic!("{tag}") };
        assert_eq!(unknown.tag(), name);
        assert_eq!(in_every_order::<Message>(&captured.to_json().unwrap()).unwrap(), captured);
    }
}

#[test]
fn never_takes_a_known_type_for_an_unknown_one() {
    for data in [
        "null",
        "[]",
        r#"{"text": 5}"#,
        "{}",
        r#"{"text": ""}"#,
        r#"{"text": "Wooooof"}"#,
        "7",
        r#"{"text": "a", "text": "b"}"#,
    ] {
        for tag in ["bark", "b\\u0061rk"] {
            let text = envelope(tag, data);
            assert!(in_every_order::<Message>(&text).is_err(), "{text}");
            let error = Message::from_json(&text).unwrap_err();
            assert_eq!(error.message_type(), Some("bark"), "{error}");
            assert!(error.issues().iter().all(|issue| issue.path.starts_with("data")), "{error}");
        }
    }
    assert!(in_every_order::<Message>(&envelope("ping", "[]")).is_err());
}

#[test]
fn still_checks_envelope_and_syntax_of_unknown_messages() {
    for text in [
        r#"{"type": "growl", "data": {}}"#,
        r#"{"type": "growl", "agent_id": "", "data": {}, "ts": 7}"#,
        r#"{"type": "growl", "agent_id": "timmy", "data": {}, "ts": -7}"#,
        r#"{"type": "growl", "agent_id": "timmy", "data": {}, "ts": 7, "data": {}}"#,
        r#"{"type": 5, "agent_id": "timmy", "data": {}, "ts": 7}"#,
        r#"{"agent_id": "timmy", "data": {}, "ts": 7}"#,
    ] {
        assert!(in_every_order::<Message>(text).is_err(), "{text}");
    }
    for data in ["{", "[1,]", r#""\ud800""#, "01", "nul", "{'a': 1}", "\"\u{1}\"", &"[".repeat(1_000)] {
        for shuffled in
            [envelope("growl", data), format!(r#"{{"data":{data},"agent_id":"timmy","ts":7,"type":"growl"}}"#)]
        {
            assert!(read::<Message>(&shuffled).is_err(), "{shuffled}");
        }
    }
}

#[test]
fn keeps_unknown_payloads_where_unknown_fields_are_rejected() {
    let text = r#"{"type":"growl","data":{"anything": [{"goes": 1}]}}"#;
    let captured = strict::Message::from_json(text).unwrap();
    assert_eq!(captured.to_json().unwrap(), text);
    assert!(strict::Message::from_json(r#"{"type":"growl","data":{},"extra":1}"#).is_err());
    assert!(strict::Message::from_json(r#"{"type":"bark","data":{"text":"a","extra":1}}"#).is_err());
}

#[test]
fn owns_what_it_keeps() {
    let owned: strict::Message<'static> = {
        let text = String::from(r#"{"type":"growl","data":{"a": 1}}"#);
        strict::Message::from_json(&text).unwrap().into_owned().payload
    };
    let strict::Message::Unknown(unknown) = owned else { panic!("not kept") };
    assert_eq!((unknown.tag(), unknown.payload()), ("growl", r#"{"a": 1}"#));
}

#[test]
fn has_no_message_type_for_it() {
    assert_eq!(MessageType::ALL, [MessageType::Bark, MessageType::Ping]);
    assert_eq!(Message::from(open::Bark::new("a")).message_type(), Some(MessageType::Bark));
    assert_eq!(open::CONTRACT.messages().len(), 2);
    assert!("growl".parse::<MessageType>().is_err());
    assert_eq!(open::Bark::try_from(Message::from(open::Ping)), Err(Message::Ping(open::Ping)));
}

#[test]
fn peeks_at_unknown_messages() {
    let text = envelope("growl", "{ \"a\" : 1 }");
    for shuffled in tests::orders(&text) {
        let peeked = Message::peek(&shuffled).unwrap();
        assert_eq!((peeked.message_type(), peeked.tag(), peeked.payload()), (None, "growl", "{ \"a\" : 1 }"));
        assert_eq!(peeked.decode().unwrap(), read::<Message>(&shuffled).unwrap());
    }
    assert_eq!(Message::peek(&envelope("bark", "[]")).unwrap().message_type(), Some(MessageType::Bark));
}

#[test]
fn goes_through_serde() {
    let text = envelope("growl", r#"{"a":[1,"b",null]}"#);
    let captured: open::Envelope = serde_json::from_str(&text).unwrap();
    let value = serde_json::to_value(&captured).unwrap();
    assert_eq!(value, serde_json::from_str::<serde_json::Value>(&text).unwrap());
    let Message::Unknown(unknown) = serde_json::from_value::<open::Envelope>(value).unwrap().payload else {
        panic!("not kept")
    };
    assert_eq!((unknown.tag(), unknown.payload()), ("growl", r#"{"a":[1,"b",null]}"#));
    assert!(serde_json::from_str::<open::Envelope>(&envelope("bark", "{}")).is_err());
}

#[test]
fn a_single_message_keeps_nothing() {
    let found = in_every_order::<open::Bark>(&envelope("growl", "{}"));
    assert_eq!(found, Err(vec![("unknown_type".to_owned(), "type".to_owned())]));
}

#[test]
fn refuses_unknown_types_where_they_are_not_kept() {
    for data in PAYLOADS {
        let found = read::<closed::Message>(&envelope("growl", data));
        assert_eq!(found, Err(vec![("unknown_type".to_owned(), "type".to_owned())]));
    }
    let found = read::<closed::Message>(r#"{"type":"growl","agent_id":"timmy","ts":7}"#);
    assert_eq!(found, Err(vec![("unknown_type".to_owned(), "type".to_owned())]));
}

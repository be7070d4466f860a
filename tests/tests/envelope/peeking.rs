//! `Message::peek`: type and header, the payload as text.

use protocol::Payload;
use protocol::matrix::{Bark, Message, MessageType};

use super::facts;

const WOOF: &str = r#"{"type": "bark", "agent_id": "timmy", "data":  {"text": "Woof", "type": "thought"} , "ts": 7}"#;

#[test]
fn gives_type_header_and_the_payload_as_a_slice() {
    for text in tests::orders(WOOF) {
        let peeked = Message::peek(&text).unwrap();
        assert_eq!((peeked.message_type(), peeked.tag()), (MessageType::Bark, "bark"));
        assert_eq!((peeked.header().agent_id.as_str(), peeked.header().ts.as_secs()), ("timmy", 7));
        assert_eq!(peeked.payload(), r#"{"text": "Woof", "type": "thought"}"#);
        assert!(text.as_bytes().as_ptr_range().contains(&peeked.payload().as_ptr()), "a copy");
        assert_eq!(peeked.decode().unwrap(), Message::from_json(&text).unwrap());
    }
}

#[test]
fn leaves_the_meaning_of_the_payload_for_later() {
    for data in [r#"{"text": ""}"#, r#"{"text": 5}"#, "{}", "[]", "null", "7"] {
        let text = format!(r#"{{"type": "bark", "data": {data}, "agent_id": "timmy", "ts": 7}}"#);
        for text in tests::orders(&text) {
            let peeked = Message::peek(&text).unwrap();
            assert_eq!(peeked.payload(), data);
            let error = peeked.decode().unwrap_err();
            tests::assert_explained(Some(&text), &error);
            assert_eq!(error, Message::from_json(&text).unwrap_err(), "{text}");
        }
    }
}

#[test]
fn shows_an_absent_payload_as_null() {
    let text = r#"{"type": "bark", "agent_id": "timmy", "ts": 7}"#;
    let peeked = Message::peek(text).unwrap();
    assert_eq!(peeked.payload(), "null");
    assert_eq!(peeked.decode().unwrap_err(), Message::from_json(text).unwrap_err());
}

#[test]
fn checks_that_the_payload_is_json() {
    for data in ["{", "{]", "[1,]", r#"{"text": "\ud800"}"#, "nul", "01", "{\"text\": \"\u{1}\"}", &"[".repeat(127)] {
        let text = format!(r#"{{"type": "bark", "data": {data}, "agent_id": "timmy", "ts": 7}}"#);
        let error = Message::peek(&text).unwrap_err();
        tests::assert_explained(Some(&text), &error);
        assert!(matches!(error.issues()[0].code.as_str(), "syntax" | "too_deep"), "{error}");
    }
}

#[test]
fn checks_type_and_header() {
    for (text, expected) in [
        (r#"{"type": "brak", "agent_id": "timmy", "data": {}, "ts": 7}"#, vec![("unknown_type", "type")]),
        (r#"{"agent_id": "timmy", "data": {}, "ts": 7}"#, vec![("missing_field", "type")]),
        (r#"{"type": 7, "agent_id": "timmy", "data": {}, "ts": 7}"#, vec![("wrong_type", "type")]),
        (
            r#"{"type": "bark", "agent_id": "", "data": {}, "ts": -7}"#,
            vec![("too_short", "agent_id"), ("out_of_range", "ts")],
        ),
        (r#"{"type": "bark", "data": {"text": 7}}"#, vec![("missing_field", "agent_id"), ("missing_field", "ts")]),
        (r#"{"type": "bark", "agent_id": "timmy", "data": {}, "ts": 7, "data": {}}"#, vec![("duplicate_key", "data")]),
        ("[]", vec![("wrong_type", "")]),
    ] {
        let error = Message::peek(text).unwrap_err();
        tests::assert_explained(Some(text), &error);
        assert_eq!(tests::facts(&error), facts(&expected), "{text}");
    }
}

#[test]
fn rejects_text_after_the_message() {
    let text = format!("{WOOF} x");
    assert_eq!(tests::facts(&Message::peek(&text).unwrap_err()), facts(&[("syntax", "")]));
}

#[test]
fn reads_an_escaped_tag() {
    let text = r#"{"type": "b\u0061rk", "agent_id": "timmy", "data": {"text": "Woof"}, "ts": 7}"#;
    let peeked = Message::peek(text).unwrap();
    assert_eq!(peeked.tag(), "bark");
    assert_eq!(peeked.decode().unwrap().payload, Message::from(Bark::new("Woof")));
    assert!(Bark::from_json(text).is_ok());
}

//! Unknown types, bad payloads of known types, messages without fields.

use protocol::{Header, Payload, Timestamp};
use tests::{in_every_order, read};

use super::protocols::wire::{Message, Note, Ping, Tuning};
use super::{envelope, facts};

fn header() -> Header {
    Header::new("timmy", Timestamp::from_secs(7).unwrap())
}

#[test]
fn rejects_an_unknown_type_at_its_value() {
    for tag in ["nots", "Note", "NOTE", "", " note", "note ", "notes", "n\\u00f6te", "note\\u0000"] {
        let text = envelope(tag, r#"{"text": "hi"}"#);
        assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("unknown_type", "type")])));
        for shuffled in tests::orders(&text) {
            let error = Message::from_json(&shuffled).unwrap_err();
            let offset = shuffled.find(r#""type": "#).unwrap() + r#""type": "#.len();
            assert_eq!(error.issues()[0].offset, u64::try_from(offset).ok(), "{shuffled}");
        }
    }
}

#[test]
fn rejects_another_type_than_the_one_asked_for() {
    let text = envelope("ping", "{}");
    assert_eq!(in_every_order::<Note>(&text), Err(facts(&[("unknown_type", "type")])));
    assert!(in_every_order::<Ping>(&text).is_ok());
}

#[test]
fn rejects_a_type_that_is_no_string() {
    for tag in ["null", "5", "true", "[]", "{}", r#"["note"]"#, r#"{"note": 1}"#] {
        let text = format!(r#"{{"type": {tag}, "agent_id": "timmy", "data": {{"text": "hi"}}, "ts": 7}}"#);
        assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("wrong_type", "type")])));
    }
}

#[test]
fn names_the_message_in_whose_payload_something_is_wrong() {
    let text = envelope("note", r#"{"text": 5}"#);
    for shuffled in tests::orders(&text) {
        let error = Message::from_json(&shuffled).unwrap_err();
        assert_eq!(error.message_type(), Some("note"), "{shuffled}");
        assert!(error.to_string().starts_with("note: data.text "), "{error}");
    }
}

#[test]
fn reads_a_unit_message_with_content_absent_null_or_empty() {
    for text in [
        r#"{"type": "ping", "agent_id": "timmy", "ts": 7}"#.to_owned(),
        envelope("ping", "null"),
        envelope("ping", "{}"),
        envelope("ping", " {  } "),
        envelope("ping", r#"{"extra": [1, {"type": "note"}]}"#),
    ] {
        assert_eq!(in_every_order::<Message>(&text).unwrap().payload, Message::Ping(Ping), "{text}");
        assert_eq!(in_every_order::<Ping>(&text).unwrap().payload, Ping);
    }
}

#[test]
fn rejects_a_unit_message_with_other_content() {
    for data in ["[]", "0", "false", "\"\"", "[{}]"] {
        assert_eq!(in_every_order::<Message>(&envelope("ping", data)), Err(facts(&[("wrong_type", "data")])));
    }
}

#[test]
fn writes_no_content_for_a_unit_message() {
    let expected = r#"{"type":"ping","agent_id":"timmy","ts":7}"#;
    assert_eq!(Message::Ping(Ping).wrap(header()).to_json().unwrap(), expected);
    assert_eq!(Ping.wrap(header()).to_json().unwrap(), expected);
    assert_eq!(serde_json::to_string(&Ping.wrap(header())).unwrap(), expected);
}

#[test]
fn reads_a_message_of_optional_fields_with_content_absent_null_or_empty() {
    for text in [
        r#"{"type": "tuning", "agent_id": "timmy", "ts": 7}"#.to_owned(),
        envelope("tuning", "null"),
        envelope("tuning", "{}"),
    ] {
        assert_eq!(in_every_order::<Message>(&text).unwrap().payload, Message::Tuning(Tuning::new()), "{text}");
        assert_eq!(in_every_order::<Tuning>(&text).unwrap().payload, Tuning { volume: None, speed: 3, muted: false });
    }
}

#[test]
fn writes_the_content_of_a_message_that_has_fields() {
    let expected = r#"{"type":"tuning","agent_id":"timmy","data":{"speed":3,"muted":false},"ts":7}"#;
    assert_eq!(Tuning::new().wrap(header()).to_json().unwrap(), expected);
    assert_eq!(serde_json::to_string(&Message::from(Tuning::new()).wrap(header())).unwrap(), expected);
    let nulls = super::protocols::wire::Moods::new();
    assert_eq!(nulls.wrap(header()).to_json().unwrap(), r#"{"type":"moods","agent_id":"timmy","data":{},"ts":7}"#);
}

#[test]
fn rejects_a_message_with_required_fields_without_content() {
    for text in [
        r#"{"type": "note", "agent_id": "timmy", "ts": 7}"#.to_owned(),
        envelope("note", "null"),
        envelope("note", "{}"),
    ] {
        let found = in_every_order::<Message>(&text).unwrap_err();
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(matches!(found[0].0.as_str(), "missing_field" | "wrong_type"), "{text}: {found:?}");
        assert!(matches!(found[0].1.as_str(), "data" | "data.text"), "{text}: {found:?}");
        assert_eq!(in_every_order::<Note>(&text), Err(found));
    }
    assert_eq!(read::<Message>(&envelope("note", "{}")), Err(facts(&[("missing_field", "data.text")])));
}

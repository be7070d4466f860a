//! `Option` and defaults: what may be absent, what may be `null`, what is written.

use protocol::{Header, Payload, Timestamp};
use tests::in_every_order;

use super::protocols::wire::{Message, Moods, Note, Nulls, Tuning};
use super::{envelope, facts};

fn payload_of(json: &str) -> &str {
    let rest = json.split_once(r#""data":"#).unwrap().1;
    rest.strip_suffix(r#","ts":7}"#).unwrap()
}

fn written(message: impl Payload<Header = Header>) -> String {
    let json = message.wrap(Header::new("timmy", Timestamp::from_secs(7).unwrap())).to_json().unwrap();
    payload_of(&json).to_owned()
}

#[test]
fn reads_absent_and_null_as_none() {
    for data in [
        r#"{"text": "hi"}"#,
        r#"{"text": "hi", "count": null}"#,
        r#"{"count": null, "text": "hi", "at": null, "list": null, "map": null}"#,
        r#"{"text": "hi", "n": null}"#,
    ] {
        assert_eq!(in_every_order::<Message>(&envelope("note", data)).unwrap().payload, Message::Note(Note::new("hi")));
    }
}

#[test]
fn does_not_write_none() {
    assert_eq!(written(Note::new("hi")), r#"{"text":"hi"}"#);
    assert_eq!(written(Note { count: Some(0), ..Note::new("") }), r#"{"text":"","count":0}"#);
    assert_eq!(written(Moods::new()), "{}");
}

#[test]
fn rejects_words_that_only_begin_like_null() {
    for word in ["nul", "nulll", "Null", "NULL", "none", "n"] {
        let text = envelope("note", &format!(r#"{{"text": "hi", "count": {word}}}"#));
        let found = tests::read::<Message>(&text).unwrap_err();
        assert_eq!((found.len(), found[0].0.as_str()), (1, "syntax"), "{word}: {found:?}");
    }
}

#[test]
fn rejects_null_where_a_value_is_required() {
    let text = envelope("note", r#"{"text": null}"#);
    assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("wrong_type", "data.text")])));
    let text = envelope("note", r#"{"text": "hi", "at": {"x": null, "y": 1}}"#);
    assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("wrong_type", "data.at.x")])));
    let text = envelope("note", r#"{"text": "hi", "list": [null]}"#);
    assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("wrong_type", "data.list[0]")])));
    let text = envelope("note", r#"{"text": "hi", "map": {"a": null}}"#);
    assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("wrong_type", "data.map.a")])));
    let text = r#"{"type": "ping", "agent_id": null, "ts": null}"#;
    assert_eq!(in_every_order::<Message>(text), Err(facts(&[("wrong_type", "agent_id"), ("wrong_type", "ts")])));
}

#[test]
fn rejects_null_for_a_default_that_is_no_option() {
    let text = envelope("tuning", r#"{"speed": null}"#);
    assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("wrong_type", "data.speed")])));
}

#[test]
fn writes_defaults_always() {
    assert_eq!(written(Tuning::new()), r#"{"speed":3,"muted":false}"#);
    assert_eq!(written(Tuning { volume: Some(1), speed: 3, muted: true }), r#"{"volume":1,"speed":3,"muted":true}"#);
}

#[test]
fn reads_an_absent_default() {
    let text = envelope("tuning", r#"{"muted": true}"#);
    let expected = Tuning { volume: None, speed: 3, muted: true };
    assert_eq!(in_every_order::<Message>(&text).unwrap().payload, Message::Tuning(expected));
}

#[test]
fn keeps_nulls_inside_lists_tuples_and_maps() {
    let nulls = Nulls {
        list: vec![None, Some(1), None],
        map: [("a".to_owned(), None)].into(),
        pair: (None, Some(true)),
        array: [Some(1), None],
    };
    let json = written(nulls.clone());
    assert_eq!(json, r#"{"list":[null,1,null],"map":{"a":null},"pair":[null,true],"array":[1,null]}"#);
    let read = in_every_order::<Message>(&envelope("nulls", &json)).unwrap();
    assert_eq!(read.payload, Message::Nulls(nulls));
}

#[test]
fn does_not_take_an_absent_item_for_null() {
    for (data, path) in [
        (r#"{"list": [], "map": {}, "pair": [1], "array": [1, 2]}"#, "data.pair"),
        (r#"{"list": [], "map": {}, "pair": [null, null, null], "array": [1, 2]}"#, "data.pair"),
        (r#"{"list": [], "map": {}, "pair": [null, null], "array": [null]}"#, "data.array"),
        (r#"{"list": [], "map": {}, "pair": [null, null], "array": [null, null, null]}"#, "data.array"),
        (r#"{"list": [], "map": {}, "pair": [], "array": [null, null]}"#, "data.pair"),
    ] {
        let found = in_every_order::<Message>(&envelope("nulls", data)).unwrap_err();
        assert_eq!(found.len(), 1, "{data}: {found:?}");
        assert!(found[0].1.starts_with(path), "{data}: {found:?}");
        assert!(matches!(found[0].0.as_str(), "wrong_type" | "too_short" | "too_long"), "{data}: {found:?}");
    }
}

//! Payloads that are something else than an object with fields.

use std::borrow::Cow;
use std::collections::BTreeMap;

use protocol::{Envelope, NoHeader, Nullable, Payload, message, protocol};

use super::{assert_written, decode, fact};

#[message(type = "words")]
struct Words(#[field(len(1..=2), each(len(..=3)))] Vec<String>);

#[message(type = "ended")]
struct Ended(Nullable<u8>);

#[message(type = "scores")]
struct Scores(BTreeMap<String, u8>);

#[message(type = "said")]
struct Said<'a>(Cow<'a, str>);

#[message(type = "nothing")]
struct Nothing {}

#[protocol(header = protocol::NoHeader, unknown = capture)]
mod counter {
    #[message(type = "count")]
    pub struct Count(#[field(range(..=9))] pub u8);

    #[message(type = "stop")]
    pub struct Stop;

    #[message(type = "pong")]
    pub struct Pong {}
}

#[test]
fn the_payload_is_the_value_inside() {
    assert_written(Words(vec!["a".into(), "abc".into()]), r#"["a","abc"]"#);
    assert_written(Ended(Nullable::Null), "null");
    assert_written(Ended(Nullable::Value(3)), "3");
    assert_written(Scores(BTreeMap::from([("a".to_owned(), 1)])), r#"{"a":1}"#);
    assert_written(Nothing::new(), "{}");
}

#[test]
fn what_is_wrong_with_it_has_the_path_of_the_payload() {
    assert_eq!(decode::<Words>(r#"["abcd",1]"#), Err(vec![fact("too_long", "data[0]"), fact("wrong_type", "data[1]")]));
    assert_eq!(decode::<Words>("{}"), Err(vec![fact("wrong_type", "data")]));
    assert_eq!(decode::<Words>("null"), Err(vec![fact("wrong_type", "data")]));
    let error = Words(Vec::new()).wrap("timmy").to_json().unwrap_err();
    assert_eq!(error.to_string(), "words: data has 0 items, at least 1 is required");
}

#[test]
fn it_must_be_there_whatever_it_is() {
    let absent = |tag: &str| format!(r#"{{"type":"{tag}","agent_id":"timmy","ts":7}}"#);
    let missing = |error: protocol::Error| error.issues().iter().map(ToString::to_string).collect::<Vec<_>>();
    let expected = ["data is missing (line 1, column 1)"];
    assert_eq!(missing(Ended::from_json(&absent("ended")).unwrap_err()), expected);
    assert_eq!(missing(Scores::from_json(&absent("scores")).unwrap_err()), expected);
    assert_eq!(missing(counter::Message::from_json(r#"{"type":"count"}"#).unwrap_err()), expected);
    assert!(Nothing::from_json(&absent("nothing")).is_ok());
}

#[test]
fn it_borrows_from_the_text() {
    let text = r#"{"data":"Woof","type":"said","agent_id":"timmy","ts":7}"#;
    let Envelope { payload: Said(Cow::Borrowed(said)), .. } = Said::from_json(text).unwrap() else { panic!("a copy") };
    assert_eq!(said, "Woof");
}

#[test]
fn the_enum_of_all_messages_holds_it() {
    use counter::{Count, Message, Pong, Stop};

    for (message, text) in [
        (Message::from(Count(3)), r#"{"type":"count","data":3}"#),
        (Message::from(Stop), r#"{"type":"stop"}"#),
        (Message::from(Pong {}), r#"{"type":"pong","data":{}}"#),
    ] {
        assert_eq!(message.clone().wrap(NoHeader).to_json().unwrap(), text);
        assert_eq!(Message::from_json(text).unwrap().payload, message);
    }
    let late = Message::from_json(r#"{"data":3,"type":"count"}"#).unwrap();
    assert_eq!(late.payload, Message::Count(Count(3)));
    let peeked = Message::peek(r#"{"type":"count","data":3}"#).unwrap();
    assert_eq!((peeked.payload(), peeked.decode().unwrap().payload), ("3", Message::Count(Count(3))));
    assert!(matches!(Message::from_json(r#"{"type":"dance"}"#).unwrap().payload, Message::Unknown(_)));
}

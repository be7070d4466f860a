//! The members of an object that no field declares, kept in a map.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use protocol::contract::Shape;
use protocol::{Envelope, Nullable, Payload, data, message, protocol};
use serde_json::Value;

use super::{assert_written, decode, fact, fails};

/// A message between its own fields and those of others.
#[message(type = "note")]
#[derive(Debug, Clone, PartialEq, Default)]
struct Note {
    #[field(alias = "body")]
    text: String,
    #[field(rest, values(range(..=9)))]
    counts: BTreeMap<String, u8>,
    size: Option<u8>,
}

fn note(text: &str, size: Option<u8>, counts: &[(&str, u8)]) -> Note {
    Note { text: text.into(), size, counts: counts.iter().map(|(key, count)| ((*key).into(), *count)).collect() }
}

#[test]
fn keeps_what_no_field_declares_wherever_it_is_and_writes_it_last() {
    for text in [
        r#"{"text":"a","size":1,"b":2,"c":3}"#,
        r#"{"c":3,"b":2,"size":1,"text":"a"}"#,
        r#"{ "b" : 2, "text" : "a", "\u0063": 3, "size": 1 }"#,
    ] {
        assert_eq!(decode::<Note>(text), Ok(note("a", Some(1), &[("b", 2), ("c", 3)])), "{text}");
    }
    assert_written(note("a", Some(1), &[("c", 3), ("b", 2)]), r#"{"text":"a","size":1,"b":2,"c":3}"#);
    assert_written(note("a", None, &[]), r#"{"text":"a"}"#);
    assert_eq!(Note::new("a"), note("a", None, &[]));
}

#[test]
fn checks_each_value_at_its_own_key() {
    assert_eq!(fails::<Note>(r#"{"text":"a","b":10}"#), fact("out_of_range", "data.b"));
    assert_eq!(fails::<Note>(r#"{"text":"a","b":"2"}"#), fact("wrong_type", "data.b"));
    assert_eq!(fails::<Note>(r#"{"text":"a","b":1,"b":2}"#), fact("duplicate_key", "data.b"));
    assert_eq!(fails::<Note>(r#"{"b":1}"#), fact("missing_field", "data.text"));
    assert_eq!(note("a", None, &[("b", 10)]).validate().unwrap_err().issues()[0].path, "data.b");
}

#[test]
fn a_key_that_something_else_has_is_not_written() {
    for key in ["text", "body", "size"] {
        let error = note("a", None, &[("before", 0), (key, 1)]).validate().unwrap_err();
        let issues: Vec<_> = error.issues().iter().map(|issue| (issue.code.as_str(), issue.path.as_str())).collect();
        assert_eq!(issues, [("duplicate_key", format!("data.{key}").as_str())]);
    }
}

/// A text, with whatever else its sender knows of it.
#[data]
#[derive(Debug, Clone, PartialEq)]
struct Borrowed<'a> {
    text: Cow<'a, str>,
    #[field(rest)]
    more: HashMap<String, Option<Cow<'a, str>>>,
}

#[test]
fn values_may_borrow() {
    let json = r#"{"text":"a","b":"c","d":null}"#;
    let read = Borrowed::from_json(json).unwrap();
    assert!(matches!(read.more["b"], Some(Cow::Borrowed("c"))));
    assert_eq!(read.more["d"], None);
    let owned = read.into_owned();
    let written: BTreeMap<String, Value> = serde_json::from_str(&owned.to_json().unwrap()).unwrap();
    assert_eq!(written, serde_json::from_str(json).unwrap());
    assert_eq!(serde_json::to_value(&owned).unwrap(), serde_json::from_str::<Value>(json).unwrap());
}

/// Rests inside of variants.
#[data(tag = "kind", unknown_fields = reject)]
#[derive(Debug, Clone, PartialEq)]
enum Event {
    Said {
        text: String,
        #[field(rest)]
        more: BTreeMap<String, Nullable<u8>>,
    },
    Flattened(Open),
    Bare {
        #[field(rest)]
        all: BTreeMap<String, Value>,
    },
}

#[data(unknown_fields = reject)]
#[derive(Debug, Clone, PartialEq)]
struct Open {
    #[field(default = 4)]
    level: u8,
    #[field(rest)]
    more: BTreeMap<String, bool>,
}

#[test]
fn variants_keep_what_is_neither_a_field_nor_the_tag() {
    let said = Event::Said { text: "a".into(), more: [("b".to_owned(), Nullable::Null)].into() };
    let flattened = Event::Flattened(Open { level: 4, more: [("b".to_owned(), true)].into() });
    let bare = Event::Bare { all: [("b".to_owned(), Value::from(1))].into() };
    for (value, json) in [
        (said, r#"{"kind":"said","text":"a","b":null}"#),
        (flattened, r#"{"kind":"flattened","level":4,"b":true}"#),
        (bare, r#"{"kind":"bare","b":1}"#),
    ] {
        assert_eq!(value.to_json().unwrap(), json);
        assert_eq!(Event::from_json(json), Ok(value.clone()));
        let last = json.rfind(',').unwrap();
        let (tag, other) = (&json[1..json.find(',').unwrap()], &json[last + 1..json.len() - 1]);
        let late = format!("{{{other}{},{tag}}}", &json[json.find(',').unwrap()..last]);
        assert_eq!(Event::from_json(&late), Ok(value), "{late}");
    }
    let error = Event::from_json(r#"{"kind":"said","text":"a","kind":"said"}"#).unwrap_err();
    assert_eq!((error.issues()[0].code.as_str(), error.issues()[0].path.as_str()), ("duplicate_key", "kind"));
}

#[test]
fn the_tag_is_no_key_of_a_rest() {
    let event = Event::Bare { all: [("kind".to_owned(), Value::from(1))].into() };
    let error = event.to_json().unwrap_err();
    assert_eq!((error.issues()[0].code.as_str(), error.issues()[0].path.as_str()), ("duplicate_key", "kind"));
}

#[protocol(header = Frame, unknown_fields = reject)]
mod open {
    use std::collections::BTreeMap;

    #[data(header)]
    pub struct Frame {
        pub id: u8,
        #[field(rest, values(len(..=3)))]
        pub more: BTreeMap<String, String>,
        #[field(after_content)]
        pub last: Option<u8>,
    }

    #[message(type = "go")]
    pub struct Go {
        pub to: u8,
    }

    #[message(type = "stop")]
    pub struct Stop;
}

#[test]
fn a_header_keeps_what_the_envelope_does_not_declare() {
    let header = |more: &[(&str, &str)]| open::Frame {
        id: 5,
        last: Some(6),
        more: more.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect(),
    };
    let go = open::Go::new(3).wrap(header(&[("trace", "abc")]));
    let json = go.to_json().unwrap();
    assert_eq!(json, r#"{"type":"go","id":5,"data":{"to":3},"last":6,"trace":"abc"}"#);
    assert_eq!(tests::in_every_order::<open::Go>(&json).unwrap(), go);
    assert_eq!(serde_json::to_string(&go).unwrap(), json);
    let error = open::Envelope::from_json(&json.replace("abc", "abcd")).unwrap_err();
    assert_eq!(error.issues()[0].path, "trace");
    let error = open::Envelope::from_json(&json.replace("\"to\"", "\"by\":1,\"to\"")).unwrap_err();
    assert_eq!((error.issues()[0].code.as_str(), error.issues()[0].path.as_str()), ("unknown_field", "data.by"));
    for key in ["type", "data", "id", "last"] {
        let error = open::Stop::new().wrap(header(&[(key, "a")])).to_json().unwrap_err();
        let issue = &error.issues()[0];
        assert_eq!((issue.code.as_str(), issue.path.as_str()), ("duplicate_key", key));
    }
}

#[test]
fn a_message_may_be_nothing_but_a_rest() {
    #[message(type = "any")]
    #[derive(Debug, PartialEq)]
    struct Any {
        #[field(rest)]
        all: BTreeMap<String, Vec<u8>>,
    }
    let any = Any { all: [("a".to_owned(), vec![1, 2])].into() }.wrap("t");
    let json = any.to_json().unwrap();
    assert!(json.contains(r#""data":{"a":[1,2]}"#), "{json}");
    assert_eq!(Envelope::<Any>::from_json(&json), Ok(any));
    assert_eq!(fails::<Any>(r#"{"a":[256]}"#), fact("out_of_range", "data.a[0]"));
}

#[test]
fn a_rest_is_described_beside_the_fields() {
    let payload = Note::CONTRACT.message("note").unwrap().payload();
    assert_eq!(payload.fields().iter().map(|field| field.name).collect::<Vec<_>>(), ["text", "size"]);
    let rest = payload.rest().unwrap();
    assert_eq!(rest.name, "counts");
    assert!(matches!((rest.shape)(), Shape::Map { .. }));
}

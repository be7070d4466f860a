//! Data types as the whole of a text, without an envelope.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

mod exports;
mod schema;

use std::borrow::Cow;
use std::fmt::Debug;

use protocol::contract::UnknownFields;
use protocol::{Error, data, protocol};
use tests::documents::{Event, Frame, Route};
use tests::{Fact, assert_explained, facts};

/// A place in the park.
#[data]
pub struct Position {
    #[field(range(0.0..))]
    pub x: f64,
    pub y: f64,
    #[field(len(1..=3))]
    pub labels: Option<Vec<Label>>,
}

#[data]
pub struct Label {
    #[field(len(1..=8), rename = "labelText")]
    pub text: String,
}

#[data]
pub enum Tone {
    Calm,
    #[field(alias = "wild")]
    Excited,
}

#[data(unknown_fields = reject)]
pub struct Pair<'a, 'b> {
    pub left: Cow<'a, str>,
    pub right: Option<Cow<'b, str>>,
    pub inner: Option<Label>,
}

#[data]
pub struct Tree {
    pub children: Vec<Tree>,
}

/// A protocol that refuses unknown keys.
#[protocol(unknown_fields = reject)]
pub mod strict {
    #[message(type = "seen")]
    pub struct Seen {
        pub by: Witness,
    }

    #[data]
    pub struct Witness {
        pub name: String,
    }

    #[data(array)]
    pub struct Sighting {
        pub by: String,
        pub times: Option<u8>,
    }
}

/// Returns the value or the facts of the error of all ways to read the text, which agree.
fn agreed<T: PartialEq + Debug>(
    text: &str,
    ways: (Result<T, Error>, Result<T, Error>, Option<T>),
) -> Result<T, Vec<Fact>> {
    let (from_json, from_slice, accept) = ways;
    let result = from_json.map_err(|error| {
        assert_explained(Some(text), &error);
        assert_eq!(error.message_type(), None);
        facts(&error)
    });
    assert_eq!(from_slice.map_err(|error| facts(&error)), result, "from bytes: {text}");
    assert_eq!(accept.as_ref(), result.as_ref().ok(), "accepting {text}");
    result
}

macro_rules! read {
    ($type:ty, $text:expr) => {{
        let text: &str = $text;
        agreed(text, (<$type>::from_json(text), <$type>::from_slice(text.as_bytes()), <$type>::accept(text)))
    }};
}

#[test]
fn a_struct_is_read_and_written() {
    let text = r#" {"y": 2, "labels": [{"labelText": "a"}], "x": 1.5} "#;
    let position = read!(Position, text).unwrap();
    assert_eq!(position, Position { labels: Some(vec![Label::new("a")]), ..Position::new(1.5, 2.0) });
    assert_eq!(position.validate(), Ok(()));
    let written = r#"{"x":1.5,"y":2,"labels":[{"labelText":"a"}]}"#;
    assert_eq!(position.to_json().unwrap(), written);
    let mut buffer = b"before ".to_vec();
    position.write_json(&mut buffer).unwrap();
    assert_eq!(buffer, format!("before {written}").into_bytes());
}

#[test]
fn all_issues_are_reported_at_once_with_their_paths() {
    let text = r#"{"x": -1, "labels": [{"labelText": ""}, {"labelText": 3}]}"#;
    assert_eq!(
        read!(Position, text),
        Err(vec![
            ("missing_field".into(), "y".into()),
            ("out_of_range".into(), "x".into()),
            ("too_short".into(), "labels[0].labelText".into()),
            ("wrong_type".into(), "labels[1].labelText".into()),
        ])
    );
    let error = Position::from_json("{\"x\": 1,\n \"y\": true}").unwrap_err();
    assert_eq!((error.issues()[0].line, error.issues()[0].column), (Some(2), Some(7)));
}

#[test]
fn texts_that_are_not_json_are_one_issue() {
    for text in ["", "{", r#"{"x": 1, "y": 2}x"#, r#"{"x": 1, "y": 2} {}"#] {
        assert_eq!(read!(Position, text), Err(vec![("syntax".into(), String::new())]), "{text}");
    }
    let error = Position::from_slice(b"{\"x\": \xff}").unwrap_err();
    assert_eq!(facts(&error), [("syntax".into(), String::new())]);
}

#[test]
fn an_invalid_value_is_not_written() {
    let position = Position { labels: Some(vec![]), ..Position::new(f64::NAN, -1.0) };
    let expected: [Fact; 2] = [("not_finite".into(), "x".into()), ("too_short".into(), "labels".into())];
    assert_eq!(facts(&position.to_json().unwrap_err()), expected);
    assert_eq!(facts(&position.validate().unwrap_err()), expected);
    let mut buffer = b"before".to_vec();
    assert_eq!(facts(&position.write_json(&mut buffer).unwrap_err()), expected);
    assert_eq!(buffer, b"before");
}

#[test]
fn a_value_that_is_too_deep_is_neither_written_nor_read() {
    let deep = |levels: usize| (1..levels).fold(Tree { children: vec![] }, |inner, _| Tree { children: vec![inner] });
    let text = deep(63).to_json().unwrap();
    assert_eq!(read!(Tree, &text).unwrap(), deep(63));
    assert_eq!(facts(&deep(64).to_json().unwrap_err())[0].0, "too_deep");
    let text = format!(r#"{}{{"children":[]}}{}"#, r#"{"children":["#.repeat(63), "]}".repeat(63));
    assert_eq!(read!(Tree, &text).unwrap_err()[0].0, "too_deep");
}

#[test]
fn an_enum_is_a_string() {
    assert_eq!(read!(Tone, r#""wild""#), Ok(Tone::Excited));
    assert_eq!(read!(Tone, r#""wilder""#), Err(vec![("unknown_variant".into(), String::new())]));
    assert_eq!(read!(Tone, "3"), Err(vec![("wrong_type".into(), String::new())]));
    assert_eq!(Tone::Calm.to_json().unwrap(), r#""calm""#);
}

#[test]
fn values_borrow_from_the_text() {
    let text = r#"{"left": "a", "right": "b"}"#.to_owned();
    let pair = Pair::from_json(&text).unwrap();
    assert!(matches!((&pair.left, &pair.right), (Cow::Borrowed("a"), Some(Cow::Borrowed("b")))));
    assert_eq!(read!(Pair<'_, '_>, &text), Ok(pair));
}

#[test]
fn unknown_keys_are_ignored_unless_they_are_refused() {
    assert_eq!(read!(Label, r#"{"labelText": "a", "extra": 1}"#), Ok(Label::new("a")));
    let text = r#"{"left": "a", "extra": 1, "inner": {"labelText": "a", "extra": 1}}"#;
    assert_eq!(
        read!(Pair<'_, '_>, text),
        Err(vec![("unknown_field".into(), "extra".into()), ("unknown_field".into(), "inner.extra".into())])
    );
    assert!(serde_json::from_str::<Pair<'_, '_>>(text).is_err());
}

#[test]
fn a_data_type_of_a_protocol_has_its_unknown_fields() {
    let text = r#"{"name": "timmy", "extra": 1}"#;
    assert_eq!(read!(strict::Witness, text), Err(vec![("unknown_field".into(), "extra".into())]));
    assert!(serde_json::from_str::<strict::Witness>(text).is_err());
    assert_eq!(strict::Witness::CONTRACT.unknown_fields, UnknownFields::Reject);
}

#[test]
fn the_contract_says_what_the_declaration_says() {
    let contract = Position::CONTRACT;
    assert_eq!((contract.name(), contract.docs()), ("Position", "A place in the park."));
    assert_eq!(contract.shape().fields().len(), 3);
    assert_eq!(contract.unknown_fields, UnknownFields::Ignore);
    assert_eq!((Tone::CONTRACT.name(), Tone::CONTRACT.docs()), ("Tone", ""));
}

#[test]
fn contracts_of_all_kinds_of_types_have_a_name() {
    /// A level.
    #[data(integer)]
    enum Level {
        Low = 1,
    }
    assert_eq!((Level::CONTRACT.name(), Level::CONTRACT.docs()), ("Level", "A level."));
    assert_eq!(Event::CONTRACT.name(), "Event");
    assert_eq!(Frame::CONTRACT.docs(), "A text of JSON-RPC 2.0: one call or answer, or several.");
    assert_eq!(Route::CONTRACT.name(), "Route");
}

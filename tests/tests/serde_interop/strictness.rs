//! What our own reader refuses, serde refuses too, in the same words.

use protocol::matrix::{Bark, Position};
use protocol::{Envelope, Payload};
use serde_json::json;

use super::world::{self, Full, Inner, Level, Message};

/// Returns what serde says about a payload.
fn refusal(value: &serde_json::Value) -> [String; 2] {
    let from_text = serde_json::from_str::<Full>(&value.to_string()).unwrap_err().to_string();
    let from_value = serde_json::from_value::<Full>(value.clone()).unwrap_err().to_string();
    [from_text, from_value]
}

#[test]
fn rules_hold_when_reading() {
    for (value, words) in [
        (json!({"Text": ""}), "Text"),
        (json!({"Text": "123456"}), "Text"),
        (json!({"Text": "a", "times": 256}), "times"),
        (json!({"Text": "a", "times": 1.5}), "times"),
        (json!({"Text": "a", "id": 5}), "id"),
        (json!({"Text": "a", "id": "x"}), "id"),
        (json!({"Text": "a", "pair": [1]}), "pair"),
        (json!({"Text": "a", "array": [true]}), "array"),
        (json!({"Text": "a", "level": 5}), "level"),
        (json!({"Text": "a", "when": -1}), "when"),
        (json!({"Text": "a", "inner": {"x": 1e39, "names": []}}), "inner.x"),
        (json!({"Text": "a", "inner": {"names": []}}), "inner.x"),
        (json!({"Text": "a", "by_number": {"x": 1}}), "by_number"),
        (json!({"Text": "a", "extra": 1}), "extra"),
        (json!({"Text": "a", "wait": "long"}), "wait"),
        (json!({}), "Text"),
    ] {
        for shown in refusal(&value) {
            assert!(shown.contains(words), "{value}: {shown}");
        }
    }
}

#[test]
fn an_array_is_no_struct() {
    for value in [json!([]), json!(["a", null, 3]), json!("a"), json!(null), json!(5)] {
        assert!(serde_json::from_value::<Full>(value.clone()).is_err(), "{value}");
        assert!(serde_json::from_value::<Envelope<Full>>(value.clone()).is_err(), "{value}");
        assert!(serde_json::from_value::<Message<'static>>(value.clone()).is_err(), "{value}");
    }
    assert!(serde_json::from_value::<Inner>(json!([1.0, []])).is_err());
    assert!(serde_json::from_value::<Position>(json!([1.0, 2.0, 3.0])).is_err());
}

#[test]
fn duplicates_are_refused() {
    for text in [
        r#"{"Text": "a", "Text": "a"}"#,
        r#"{"Text": "a", "words": "a"}"#,
        r#"{"Text": "a", "by_number": {"1": null, "1": null}}"#,
        r#"{"Text": "a", "inner": {"x": 1, "x": 1, "names": []}}"#,
    ] {
        assert!(serde_json::from_str::<Full>(text).is_err(), "{text}");
    }
    assert!(serde_json::from_str::<Message<'static>>(r#"{"type": "ping", "type": "ping"}"#).is_err());
    let twice = r#"{"type": "bark", "agent_id": "a", "agent_id": "a", "data": {"text": "b"}, "ts": 1}"#;
    assert!(serde_json::from_str::<Envelope<Bark>>(twice).is_err());
}

#[test]
fn rules_hold_when_writing() {
    for message in [
        Full::new(""),
        Full { maybe: Some(f64::NAN), ..Full::new("a") },
        Full { inner: Some(Box::new(Inner::new(f32::INFINITY, vec![]))), ..Full::new("a") },
    ] {
        assert!(serde_json::to_string(&message).is_err(), "{message:?}");
        assert!(serde_json::to_value(&message).is_err(), "{message:?}");
        assert!(serde_json::to_string(&Message::from(message.clone())).is_err(), "{message:?}");
        assert!(serde_json::to_string(&message.wrap("timmy")).is_err());
    }
    assert!(serde_json::to_value(Inner::new(f32::NAN, vec![])).is_err());
    assert!(serde_json::to_value(Full::new("a").wrap("")).is_err());
}

#[test]
fn errors_name_the_path() {
    let error = serde_json::to_value(Full { maybe: Some(f64::NAN), ..Full::new("") }).unwrap_err().to_string();
    assert!(error.contains("Text") && error.contains("maybe"), "{error}");
    let error = serde_json::from_value::<Message<'static>>(json!({"type": "growl"})).unwrap_err().to_string();
    assert!(error.contains("growl"), "{error}");
    let error = serde_json::from_value::<world::Envelope<'static>>(json!({"type": "full", "data": {"Text": ""}}))
        .unwrap_err()
        .to_string();
    for words in ["agent_id", "ts", "data.Text"] {
        assert!(error.contains(words), "{error}");
    }
}

#[test]
fn enums_are_strings() {
    assert_eq!(serde_json::from_value::<Level>(json!("very_high")).unwrap(), Level::VeryHigh);
    assert_eq!(serde_json::from_value::<Level>(json!("else")).unwrap(), Level::Other("else".to_owned()));
    for value in [json!({"low": null}), json!(["low"]), json!(0), json!(null)] {
        assert!(serde_json::from_value::<Level>(value.clone()).is_err(), "{value}");
    }
}

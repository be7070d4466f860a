//! Unknown types that are integers: kept, and written back as integers.

use protocol::{Payload, protocol};
use tests::in_every_order;

use super::super::facts;

#[protocol(tag = "op", content = "d", header = protocol::NoHeader, unknown = capture)]
pub mod open {
    #[message(type = 10)]
    pub struct Hello {
        pub heartbeat_interval: u64,
    }

    #[message(type = 0)]
    pub struct Dispatch {}
}

/// Keeps strings.
#[protocol(header = protocol::NoHeader, unknown = capture)]
mod named {
    #[message(type = "bark")]
    pub(super) struct Bark {}
}

use open::Message;

#[test]
fn keeps_an_unknown_integer() {
    for (tag, written) in [
        ("3", "3"),
        ("-3", "-3"),
        ("3.0", "3"),
        ("30e-1", "3"),
        ("9007199254740993", "9007199254740993"),
        ("12345678901234567890", "12345678901234567890"),
        ("1e20", "100000000000000000000"),
        ("1e99", "1e99"),
    ] {
        for payload in ["", r#","d":null"#, r#","d":{"a": [1.50]}"#, r#","d":10"#] {
            let read = in_every_order::<Message>(&format!(r#"{{"op":{tag}{payload}}}"#)).unwrap();
            let Message::Unknown(unknown) = &read.payload else { panic!("{tag}") };
            assert_eq!((unknown.tag(), read.payload.tag(), read.payload.message_type()), (written, written, None));
            let text = read.to_json().unwrap();
            assert_eq!(text, format!(r#"{{"op":{written}{payload}}}"#));
            assert_eq!(in_every_order::<Message>(&text).unwrap(), read);
            assert_eq!(serde_json::to_string(&read).unwrap(), text);
        }
    }
}

#[test]
fn keeps_no_other_tags() {
    for tag in [r#""3""#, "3.5", "1e-3", "null", "true", "{}"] {
        let text = format!(r#"{{"op":{tag},"d":{{}}}}"#);
        assert_eq!(in_every_order::<Message>(&text), Err(facts(&[("wrong_type", "op")])), "{text}");
    }
}

#[test]
fn passes_unknown_integers_on_through_other_formats() {
    for tag in ["3", "-3", "9007199254740993"] {
        let read = Message::from_json(&format!(r#"{{"op":{tag},"d":[1]}}"#)).unwrap();
        let bytes = rmp_serde::to_vec(&read).unwrap();
        assert_eq!(rmp_serde::from_slice::<open::Envelope>(&bytes).unwrap(), read);
    }
}

#[test]
fn refuses_an_unknown_message_of_a_protocol_with_strings() {
    for (tag, is_integer) in [("growl", false), ("", false), ("1 ", false), ("3,", false), ("3", true), ("-3", true)] {
        let read = named::Message::from_json(&format!(r#"{{"type":"{tag}","data":1}}"#)).unwrap();
        let named::Message::Unknown(unknown) = read.payload else { panic!("{tag}") };
        let moved = Message::Unknown(unknown).wrap(());
        if is_integer {
            assert_eq!(moved.to_json().unwrap(), format!(r#"{{"op":{tag},"d":1}}"#));
        } else {
            assert_eq!(tests::refuse(&moved), facts(&[("wrong_type", "op")]), "{tag}");
            assert!(!moved.payload.is_valid());
        }
    }
}

#[test]
fn writes_an_unknown_integer_as_a_string_where_types_are_strings() {
    let read = Message::from_json(r#"{"op":3,"d":1}"#).unwrap();
    let Message::Unknown(unknown) = read.payload else { panic!("not kept") };
    assert_eq!(named::Message::Unknown(unknown).wrap(()).to_json().unwrap(), r#"{"type":"3","data":1}"#);
}

//! Messages whose types are integers.

mod borders;
mod names;
mod unknown;

use protocol::{Nullable, Payload, protocol};
use tests::{in_every_order, read};

use super::facts;

/// With only tag and payload.
#[protocol(tag = "op", content = "d", header = protocol::NoHeader)]
pub mod gateway {
    use protocol::Nullable;

    #[message(type = 10, example = Hello::new(45_000_u64))]
    pub struct Hello {
        #[field(range(1..))]
        pub heartbeat_interval: u64,
    }

    /// Its type is a prefix of another.
    #[message(type = 1)]
    pub struct Heartbeat(pub Nullable<u64>);

    #[message(type = 0xB)]
    pub struct HeartbeatAck;

    #[message(type = -1)]
    pub struct Gone {
        pub reason: Option<String>,
    }

    #[message(type = 9007199254740991)]
    pub struct Last {}

    #[message(type = 0)]
    pub struct Dispatch {
        pub inside: Option<Box<Self>>,
    }
}
use gateway::{Dispatch, Envelope, Gone, Heartbeat, HeartbeatAck, Hello, Last, Message};

const HELLO: &str = r#"{"op":10,"d":{"heartbeat_interval":45000}}"#;

fn each() -> [(Message, &'static str); 7] {
    [
        (Hello::new(45_000_u64).into(), HELLO),
        (Heartbeat(Nullable::Value(7)).into(), r#"{"op":1,"d":7}"#),
        (Heartbeat(Nullable::Null).into(), r#"{"op":1,"d":null}"#),
        (HeartbeatAck.into(), r#"{"op":11}"#),
        (Gone { reason: Some("bye".into()) }.into(), r#"{"op":-1,"d":{"reason":"bye"}}"#),
        (Last {}.into(), r#"{"op":9007199254740991,"d":{}}"#),
        (Dispatch { inside: None }.into(), r#"{"op":0,"d":{}}"#),
    ]
}

#[test]
fn writes_the_integer() {
    for (message, text) in each() {
        let envelope = message.wrap(());
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
        assert_eq!(serde_json::to_string(&envelope.payload).unwrap(), text);
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_value(&envelope).unwrap(), value);
    }
}

#[test]
fn reads_what_it_writes_in_any_order() {
    for (message, text) in each() {
        assert_eq!(in_every_order::<Message>(text).unwrap(), message.clone().wrap(()));
        assert_eq!(serde_json::from_str::<Message>(text).unwrap(), message);
    }
    assert_eq!(Hello::from_json(HELLO).unwrap().payload, Hello::new(45_000_u64));
}

#[test]
fn reads_integers_in_any_spelling() {
    for tag in ["10", "10.0", "1e1", "1E+1", "100e-1", "0.1e2", "10.000000000000000000000"] {
        for text in [
            format!(r#"{{"op":{tag},"d":{{"heartbeat_interval":45000}}}}"#),
            format!("{{ \"op\" :\t{tag} , \"d\" : {{\"heartbeat_interval\":45000}} }}"),
        ] {
            let envelope = in_every_order::<Message>(&text).unwrap();
            assert_eq!(envelope.to_json().unwrap(), HELLO, "{text}");
            assert_eq!(in_every_order::<Hello>(&text).unwrap().payload, Hello::new(45_000_u64));
        }
    }
    for tag in ["-0", "0.0", "0e9", "-0.0"] {
        let text = format!(r#"{{"op":{tag},"d":{{}}}}"#);
        assert_eq!(in_every_order::<Message>(&text).unwrap().payload, Dispatch { inside: None }.into());
    }
}

#[test]
fn is_not_deceived_by_a_tag_inside_the_payload() {
    for text in [
        r#"{"d":{"op":1,"heartbeat_interval":45000},"op":10}"#,
        r#"{"d":{"heartbeat_interval":45000,"x":{"op":1}},"op":10}"#,
        r#"{"op":10,"d":{"heartbeat_interval":45000,"op":1}}"#,
        r#"{"d":{"heartbeat_interval":45000},"x":",\"op\":1","op":10}"#,
    ] {
        assert_eq!(in_every_order::<Message>(text).unwrap().to_json().unwrap(), HELLO);
    }
}

#[test]
fn refuses_other_tags() {
    for (tag, code) in [
        ("2", "unknown_type"),
        ("-10", "unknown_type"),
        ("9007199254740993", "unknown_type"),
        ("1e400", "unknown_type"),
        ("10.5", "wrong_type"),
        ("1e-1", "wrong_type"),
        (r#""10""#, "wrong_type"),
        ("null", "wrong_type"),
        ("true", "wrong_type"),
        ("[10]", "wrong_type"),
        ("{}", "wrong_type"),
    ] {
        for text in [
            format!(r#"{{"op":{tag},"d":{{"heartbeat_interval":45000}}}}"#),
            format!(r#"{{"op":{tag}}}"#),
            format!(r#"{{"d":[{{"op":10}}],"op":{tag}}}"#),
        ] {
            assert_eq!(in_every_order::<Message>(&text), Err(facts(&[(code, "op")])), "{text}");
            assert_eq!(in_every_order::<Hello>(&text), Err(facts(&[(code, "op")])), "{text}");
            assert!(Message::peek(&text).is_err(), "{text}");
        }
    }
    assert_eq!(in_every_order::<Message>(r#"{"d":{}}"#), Err(facts(&[("missing_field", "op")])));
    let twice = r#"{"op":10,"d":{"heartbeat_interval":1},"op":2}"#;
    assert_eq!(read::<Message>(twice), Err(facts(&[("duplicate_key", "op")])));
    for broken in ["01", "+1", "1.", "0x1", "1_0", "-", "NaN"] {
        let text = format!(r#"{{"op":{broken},"d":{{}}}}"#);
        assert_eq!(read::<Message>(&text), Err(facts(&[("syntax", "")])), "{text}");
    }
}

#[test]
fn says_what_is_wrong_with_a_tag() {
    for (text, expected) in [
        (r#"{"op":2}"#, "op is 2, expected one of `10`, `1`, `11`, `-1`, `9007199254740991`, `0` (line 1, column 7)"),
        (r#"{"op":"10"}"#, "op is a string, expected a whole number (line 1, column 7)"),
        (r#"{"op": 10.5}"#, "op is 10.5, expected a whole number (line 1, column 8)"),
        (
            r#"{"op":1e1,"d":{"heartbeat_interval":0}}"#,
            "10: d.heartbeat_interval is 0, expected at least 1 (line 1, column 37)",
        ),
        (r#"{"d":{},"op":10}"#, "10: d.heartbeat_interval is missing (line 1, column 6)"),
    ] {
        assert_eq!(Message::from_json(text).unwrap_err().to_string(), expected);
    }
    let other = Last::from_json(r#"{"op":1}"#).unwrap_err();
    assert_eq!(other.to_string(), "op is 1, expected `9007199254740991` (line 1, column 7)");
}

#[test]
fn checks_the_payload_of_the_type() {
    let text = r#"{"op":10,"d":{"heartbeat_interval":0}}"#;
    assert_eq!(in_every_order::<Message>(text), Err(facts(&[("out_of_range", "d.heartbeat_interval")])));
    let error = Message::from_json(text).unwrap_err();
    assert_eq!(error.message_type(), Some("10"));
    assert_eq!(tests::refuse(&Hello::new(0_u64).wrap(())), facts(&[("out_of_range", "d.heartbeat_interval")]));
    assert_eq!(in_every_order::<Message>(r#"{"op":1}"#), Err(facts(&[("missing_field", "d")])));
}

#[test]
fn peeks_at_the_tag() {
    for (tag, text) in
        [("10", HELLO), ("10", r#"{"d":{"heartbeat_interval":45000}, "op":1e1}"#), ("11", r#"{"op":11}"#)]
    {
        let peeked = Message::peek(text).unwrap();
        assert_eq!((peeked.tag(), peeked.message_type().as_str()), (tag, tag));
        assert_eq!(peeked.decode().unwrap(), Envelope::from_json(text).unwrap());
    }
}

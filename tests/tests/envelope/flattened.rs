//! `content = flatten`: fields of payloads beside tag and header.

mod integers;

use protocol::Payload;
use tests::facts as facts_of;

use super::facts;
use game::{Back, Envelope, Frame, Message, More, Move, Ping, Place, Say};

/// The messages of a game.
#[protocol::protocol(tag = "op", content = flatten, header = Frame)]
mod game {
    use std::collections::BTreeMap;

    /// In each message.
    #[data(header)]
    pub struct Frame {
        /// Counts messages.
        pub seq: u32,
        /// To whom.
        #[field(alias = "for")]
        pub to: Option<String>,
        /// When.
        #[field(after_content)]
        pub at: u64,
    }

    /// A move.
    #[message(type = "move")]
    pub struct Move {
        pub x: i32,
        pub y: i32,
        #[field(len(1..=4))]
        pub label: Option<String>,
    }

    /// Nothing.
    #[message(type = "ping")]
    pub struct Ping;

    /// Text.
    #[message(type = "say", content = "said")]
    pub struct Say {
        #[field(len(1..=8))]
        pub text: String,
    }

    /// Anything else.
    #[message(type = "more")]
    pub struct More {
        pub id: u8,
        #[field(rest)]
        pub more: BTreeMap<String, u8>,
    }

    /// Fields that other messages may have too.
    #[message(type = "back")]
    pub struct Back(pub Place);

    /// Where.
    #[data]
    pub struct Place {
        pub x: i32,
        pub y: Option<i32>,
    }
}

fn frame() -> Frame {
    Frame { seq: 7, to: Some("red".to_owned()), at: 9 }
}

fn samples() -> Vec<(Envelope, &'static str)> {
    let more = [("a".to_owned(), 1), ("b".to_owned(), 2)].into();
    vec![
        (
            Envelope::new(frame(), Move { x: 1, y: -2, label: None }.into()),
            r#"{"op":"move","seq":7,"to":"red","x":1,"y":-2,"at":9}"#,
        ),
        (Envelope::new(frame(), Ping.into()), r#"{"op":"ping","seq":7,"to":"red","at":9}"#),
        (
            Envelope::new(Frame { to: None, ..frame() }, Say { text: "hi".to_owned() }.into()),
            r#"{"op":"say","seq":7,"said":{"text":"hi"},"at":9}"#,
        ),
        (
            Envelope::new(frame(), More { id: 3, more }.into()),
            r#"{"op":"more","seq":7,"to":"red","id":3,"a":1,"b":2,"at":9}"#,
        ),
        (
            Envelope::new(frame(), Back(Place { x: 1, y: Some(2) }).into()),
            r#"{"op":"back","seq":7,"to":"red","x":1,"y":2,"at":9}"#,
        ),
    ]
}

#[test]
fn writes_and_reads_the_fields_beside_the_tag() {
    for (envelope, text) in samples() {
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(Envelope::from_json(text).unwrap(), envelope, "{text}");
        assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
        assert_eq!(serde_json::from_str::<Envelope>(text).unwrap(), envelope);
    }
}

/// Returns all orders of the members of an object, or a few hundred of them.
pub(super) fn orders(text: &str) -> Vec<String> {
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap();
    let members: Vec<String> = object.iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
    let mut orders = Vec::new();
    permute(members, 0, &mut orders);
    orders
}

fn permute(mut members: Vec<String>, from: usize, orders: &mut Vec<String>) {
    if from == members.len() {
        orders.push(format!("{{{}}}", members.join(",")));
        orders.push(format!("{{ {} }}", members.join(" , ").replace(':', " : ")));
        return;
    }
    for other in from..members.len() {
        members.swap(from, other);
        permute(members.clone(), from + 1, orders);
    }
}

#[test]
fn reads_members_in_any_order_and_spelling() {
    for (envelope, text) in samples() {
        for order in orders(text) {
            assert_eq!(Envelope::from_json(&order).as_ref(), Ok(&envelope), "{order}");
            assert_eq!(Envelope::accept(&order).as_ref(), Some(&envelope), "{order}");
        }
    }
}

#[test]
fn reads_a_single_message_by_itself() {
    let text = r#"{"seq":7,"x":1,"op":"move","y":2,"at":9}"#;
    let read = Move::from_json(text).unwrap();
    assert_eq!((read.payload.x, read.header.seq), (1, 7));
    assert_eq!(read.to_json().unwrap(), r#"{"op":"move","seq":7,"x":1,"y":2,"at":9}"#);
    let error = Ping::from_json(text).unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("unknown_type", "op")]));
}

#[test]
fn reports_all_issues_of_the_object() {
    for (text, expected) in [
        (
            r#"{"op":"move","seq":-1,"x":"1","label":"","at":9}"#,
            &[("out_of_range", "seq"), ("wrong_type", "x"), ("too_short", "label"), ("missing_field", "y")][..],
        ),
        (r#"{"op":"moves","seq":-1}"#, &[("unknown_type", "op")]),
        (r#"{"seq":-1}"#, &[("missing_field", "op")]),
        (r#"{"op":5}"#, &[("wrong_type", "op")]),
        (r#"{"op":"ping","op":"ping","seq":1,"at":1}"#, &[("duplicate_key", "op")]),
        (r#"{"op":"ping","seq":1,"at":1,"seq":1}"#, &[("duplicate_key", "seq")]),
        (r#"{"op":"ping","to":"a","seq":1,"at":1,"for":"b"}"#, &[("duplicate_key", "to")]),
        (r#"{"op":"move","seq":1,"at":1,"x":1,"y":1,"x":1}"#, &[("duplicate_key", "x")]),
        (r#"{"x":1,"op":"move","seq":1,"at":1,"y":1,"op":"ping"}"#, &[("duplicate_key", "op")]),
        (r#"{"op":"back","seq":1,"at":1,"x":1,"x":1}"#, &[("duplicate_key", "x")]),
        (r#"{"op":"back","seq":1,"at":1,"y":"1"}"#, &[("wrong_type", "y"), ("missing_field", "x")]),
        (r#"{"op":"say","seq":1,"at":1}"#, &[("missing_field", "said")]),
        (r#"{"op":"say","seq":1,"at":1,"said":{"text":""}}"#, &[("too_short", "said.text")]),
        (r#"{"op":"more","seq":1,"at":1,"id":1,"z":"1"}"#, &[("wrong_type", "z")]),
        ("[]", &[("wrong_type", "")]),
    ] {
        let error = Envelope::from_json(text).unwrap_err();
        assert_eq!(facts_of(&error), facts(expected), "{text}: {error}");
        assert!(Envelope::accept(text).is_none(), "{text}");
    }
}

#[test]
fn peeks_at_tag_and_header() {
    for (envelope, text) in samples() {
        let peeked = Message::peek(text).unwrap();
        assert_eq!(peeked.tag(), envelope.payload.tag());
        assert_eq!(peeked.header().seq, 7);
        let payload = if envelope.payload.tag() == "say" { r#"{"text":"hi"}"# } else { text };
        assert_eq!(peeked.payload(), payload);
        assert_eq!(peeked.decode().unwrap(), envelope);
    }
    let late = r#" {"x":"?","op":"move","seq":1,"y":[],"at":2} "#;
    let peeked = Message::peek(late).unwrap();
    assert_eq!(peeked.payload(), late.trim());
    assert_eq!(facts_of(&peeked.decode().unwrap_err()), facts(&[("wrong_type", "x"), ("wrong_type", "y")]));
    assert_eq!(
        facts_of(&Message::peek(r#"{"op":"move","seq":"1","at":2}"#).unwrap_err()),
        facts(&[("wrong_type", "seq")])
    );
}

#[test]
fn refuses_to_write_what_would_be_read_otherwise() {
    for key in ["op", "seq", "to", "for", "at", "id"] {
        let message = More { id: 1, more: [(key.to_owned(), 1)].into() };
        let error = message.wrap(frame()).to_json().unwrap_err();
        assert_eq!(facts_of(&error), facts(&[("duplicate_key", key)]), "{key}");
    }
}

/// A header that holds what belongs to nobody else.
mod noted {
    use std::collections::BTreeMap;

    #[protocol::protocol(content = flatten, header = Notes)]
    pub mod notes {
        #[data(header)]
        pub struct Notes {
            #[field(rest)]
            pub more: super::BTreeMap<String, u8>,
        }

        #[message(type = "move")]
        pub struct Move {
            #[field(alias = "ex")]
            pub x: u8,
        }
    }
}

#[test]
fn a_header_does_not_hold_what_is_the_payloads() {
    use noted::notes::{Envelope, Move, Notes};

    let text = r#"{"type":"move","x":1,"y":2}"#;
    let envelope = Envelope::from_json(text).unwrap();
    assert_eq!(envelope.header.more, [("y".to_owned(), 2)].into());
    assert_eq!(envelope.to_json().unwrap(), text);
    let notes = |key: &str| Notes { more: [(key.to_owned(), 1)].into() };
    for key in ["type", "x", "ex"] {
        let error = Move { x: 1 }.wrap(notes(key)).to_json().unwrap_err();
        assert_eq!(facts_of(&error), facts(&[("duplicate_key", key)]), "{key}");
    }
}

#[test]
fn validates_without_a_header() {
    assert_eq!(Move { x: 1, y: 2, label: None }.validate(), Ok(()));
    let error = Move { x: 1, y: 2, label: Some(String::new()) }.validate().unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("too_short", "label")]));
}

mod open {
    //! Messages of undeclared types.

    use protocol::{NoHeader, Payload};

    #[protocol::protocol(content = flatten, header = Id, unknown = capture, unknown_fields = reject)]
    pub mod chat {
        #[data(header)]
        pub struct Id {
            pub id: u8,
        }

        #[message(type = "hello")]
        pub struct Hello {
            pub name: String,
        }
    }

    use chat::{Envelope, Message};

    #[protocol::protocol(content = flatten, header = Trail, unknown = capture)]
    pub mod trail {
        #[data(header)]
        pub struct Trail {
            #[field(rest)]
            pub more: std::collections::BTreeMap<String, u8>,
        }

        #[message(type = "hello")]
        pub struct Hello {
            pub name: String,
        }
    }

    #[test]
    fn refuses_a_key_of_the_headers_rest_that_has_been_kept() {
        let text = r#"{"type":"bye","a":1}"#;
        let mut envelope = trail::Envelope::from_json(text).unwrap();
        assert!(envelope.header.more.is_empty());
        envelope.header.more.insert("b".to_owned(), 2);
        assert_eq!(envelope.to_json().unwrap(), r#"{"type":"bye","a":1,"b":2}"#);
        envelope.header.more.insert("a".to_owned(), 2);
        let error = envelope.to_json().unwrap_err();
        assert_eq!((error.issues()[0].code.as_str(), error.issues()[0].path.as_str()), ("duplicate_key", "a"));
    }

    #[test]
    fn keeps_messages_of_undeclared_types() {
        let text = r#"{"b":[1, 2],"type":"bye","a":{"type":"x"},"id":3}"#;
        let envelope = Envelope::from_json(text).unwrap();
        assert_eq!(envelope.header.id, 3);
        let Message::Unknown(unknown) = &envelope.payload else { panic!("{envelope:?}") };
        assert_eq!((unknown.tag(), unknown.payload()), ("bye", r#"{"a":{"type":"x"},"b":[1, 2]}"#));
        assert_eq!(envelope.to_json().unwrap(), r#"{"type":"bye","id":3,"a":{"type":"x"},"b":[1, 2]}"#);
        assert_eq!(Envelope::from_json(&envelope.to_json().unwrap()).unwrap(), envelope);
        assert_eq!(serde_json::to_value(&envelope).unwrap(), serde_json::from_str::<serde_json::Value>(text).unwrap());
        assert!(Envelope::from_json(r#"{"type":"bye"}"#).is_err());
        assert!(Envelope::from_json(r#"{"type":"bye","id":1,"a":1,"a":2}"#).is_err());
    }

    #[test]
    fn rejects_undeclared_keys() {
        let error = Envelope::from_json(r#"{"type":"hello","name":"x","id":1,"nam":1}"#).unwrap_err();
        let issue = &error.issues()[0];
        assert_eq!((issue.code.as_str(), issue.path.as_str()), ("unknown_field", "nam"));
        assert!(issue.message.contains("`name`"), "{issue}");
    }

    #[protocol::message(type = "alone", content = flatten, header = NoHeader)]
    pub struct Alone {
        pub a: u8,
    }

    #[test]
    fn reads_and_writes_a_message_outside_a_protocol() {
        let text = r#"{"type":"alone","a":1}"#;
        assert_eq!(Alone { a: 1 }.wrap(()).to_json().unwrap(), text);
        assert_eq!(Alone::from_json(r#"{"a":1,"type":"alone"}"#).unwrap().payload.a, 1);
    }
}

//! `tag = "/metadata/type"`: the tag inside of a field of the header.

use protocol::Payload;
use tests::coded::{self, Before, Head, Serial};
use tests::topics::{self, About, Subject};
use tests::traced::{Beside, Count, Envelope, Frame, Hint, Message, MessageType, Meta, Move, Ping, Say, Topic};
use tests::{facts as facts_of, permutations};

use super::facts;

fn frame() -> Frame {
    Frame { version: (), meta: Meta { id: "a".to_owned(), hops: 2 }, at: Some(9) }
}

fn topic(payload: impl Into<topics::Message>) -> topics::Envelope {
    let topic = Subject { name: "dogs".to_owned(), more: [("z".to_owned(), 1)].into() };
    topics::Envelope::new(About { topic }, payload.into())
}

fn samples() -> Vec<(Envelope, &'static str)> {
    let open = || topic(topics::Open { by: "rex".to_owned() });
    let shut = || topic(topics::Shut { why: Some("late".to_owned()) });
    let messages: Vec<(Message, &str)> = vec![
        (
            Say { text: "hi".to_owned() }.into(),
            r#"{"version":"1.0","meta":{"kind":"say","id":"a","hops":2},"body":{"text":"hi"},"at":9}"#,
        ),
        (Ping.into(), r#"{"version":"1.0","meta":{"kind":"ping","id":"a","hops":2},"at":9}"#),
        (
            Hint { level: 4 }.into(),
            r#"{"version":"1.0","meta":{"kind":"hint","id":"a","hops":2},"body":{"level":4},"at":9}"#,
        ),
        (
            Move { x: 1, kind: Some("slow".to_owned()) }.into(),
            r#"{"version":"1.0","meta":{"kind":"move","id":"a","hops":2},"x":1,"kind":"slow","at":9}"#,
        ),
        (Count(7).into(), r#"{"version":"1.0","meta":{"kind":"count","id":"a","hops":2},"number":7,"at":9}"#),
        (
            Topic(open()).into(),
            r#"{"version":"1.0","meta":{"kind":"topic","id":"a","hops":2},"body":{"topic":{"type":"open","name":"dogs","z":1},"event":{"by":"rex"}},"at":9}"#,
        ),
        (
            Beside(open()).into(),
            r#"{"version":"1.0","meta":{"kind":"beside","id":"a","hops":2},"topic":{"type":"open","name":"dogs","z":1},"event":{"by":"rex"},"at":9}"#,
        ),
        (
            Beside(shut()).into(),
            r#"{"version":"1.0","meta":{"kind":"beside","id":"a","hops":2},"topic":{"type":"shut","name":"dogs","z":1},"why":"late","at":9}"#,
        ),
    ];
    messages.into_iter().map(|(message, text)| (Envelope::new(frame(), message), text)).collect()
}

#[test]
fn writes_the_tag_first_in_its_field_and_reads_it_there() {
    for (envelope, text) in samples() {
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(Envelope::from_json(text).unwrap(), envelope, "{text}");
        assert_eq!(Envelope::from_slice(text.as_bytes()).unwrap(), envelope, "{text}");
        assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
        assert_eq!(serde_json::from_str::<Envelope>(text).unwrap(), envelope);
        assert_eq!(serde_json::from_value::<Envelope>(serde_json::to_value(&envelope).unwrap()).unwrap(), envelope);
    }
}

/// Returns the text with the members of its object in all orders, and those of its fields in some.
fn orders(text: &str) -> Vec<String> {
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap();
    let mut values: Vec<Vec<(String, String)>> = vec![Vec::new()];
    for (key, value) in &object {
        let spellings = match value.as_object() {
            Some(members) => {
                let members: Vec<String> = members.iter().map(|(key, value)| format!("{key:?} :{value}")).collect();
                let turned = |by: usize| {
                    let mut members = members.clone();
                    let by = by % members.len().max(1);
                    members.rotate_left(by);
                    format!("{{{}}}", members.join(" ,"))
                };
                vec![turned(0), turned(1), turned(2)]
            }
            None => vec![value.to_string()],
        };
        values = values
            .into_iter()
            .flat_map(|before| {
                spellings.iter().map(move |spelled| [&before[..], &[(key.clone(), spelled.clone())]].concat())
            })
            .collect();
    }
    let orders = permutations(object.len());
    let texts = values.iter().flat_map(|members| {
        let members: Vec<String> = members.iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
        let ordered = orders.iter().map(move |order| {
            let members: Vec<&str> = order.iter().map(|&at| members[at].as_str()).collect();
            format!("{{{}}}", members.join(","))
        });
        ordered.collect::<Vec<_>>()
    });
    texts.collect()
}

#[test]
fn reads_every_key_at_every_position() {
    for (envelope, text) in samples() {
        for order in orders(text) {
            assert_eq!(Envelope::from_json(&order).as_ref(), Ok(&envelope), "{order}");
            assert_eq!(Envelope::accept(&order).as_ref(), Some(&envelope), "{order}");
            let peeked = Message::peek(&order).unwrap();
            assert_eq!(peeked.tag(), envelope.payload.tag(), "{order}");
            assert_eq!(peeked.header(), &envelope.header, "{order}");
            assert_eq!(peeked.decode().as_ref(), Ok(&envelope), "{order}");
        }
    }
}

#[test]
fn reads_the_field_under_its_alias_and_keys_with_escapes() {
    let text = r#"{"version":"1.0","body":{"text":"hi"},"about":{"no":"a","\u006bind":"say"}}"#;
    let envelope = Envelope::from_json(text).unwrap();
    assert_eq!(envelope.header.meta.id, "a");
    assert_eq!(envelope.payload.message_type(), Some(MessageType::Say));
}

#[test]
fn reports_the_tag_at_its_path() {
    for (text, expected) in [
        (r#"{"version":"1.0"}"#, &[("missing_field", "meta")][..]),
        (r#"{"version":"1.0","meta":null}"#, &[("wrong_type", "meta")]),
        (r#"{"version":"1.0","meta":"say"}"#, &[("wrong_type", "meta")]),
        (r#"{"meta":{}}"#, &[("missing_field", "meta.kind")]),
        (r#"{"meta":{"kind":null,"id":""}}"#, &[("wrong_type", "meta.kind")]),
        (r#"{"meta":{"kind":5}}"#, &[("wrong_type", "meta.kind")]),
        (r#"{"kind":"say","meta":{"id":"a"}}"#, &[("missing_field", "meta.kind")]),
        (r#"{"version":"1.0","meta":{"kind":"ping","id":"a","kind":"say"}}"#, &[("duplicate_key", "meta.kind")]),
        (
            r#"{"version":"1.0","meta":{"kind":"ping","id":"a"},"meta":{"kind":"ping","id":"a"}}"#,
            &[("duplicate_key", "meta")],
        ),
        (
            r#"{"version":"2.0","meta":{"kind":"say","id":"","hops":0},"body":{"text":""},"at":100}"#,
            &[
                ("not_one_of", "version"),
                ("too_short", "meta.id"),
                ("out_of_range", "meta.hops"),
                ("too_short", "body.text"),
                ("out_of_range", "at"),
            ],
        ),
        (
            r#"{"version":"1.0","meta":{"kind":"topic","id":"a"},"body":{"topic":{"type":5}}}"#,
            &[("wrong_type", "body.topic.type")],
        ),
        (r#"{"version":"1.0","meta":{"kind":"beside","id":"a"},"event":{}}"#, &[("missing_field", "topic")]),
        ("[]", &[("wrong_type", "")]),
    ] {
        let error = Envelope::from_json(text).unwrap_err();
        assert_eq!(facts_of(&error), facts(expected), "{text}: {error}");
        assert!(Envelope::accept(text).is_none(), "{text}");
    }
}

#[test]
fn keeps_messages_of_undeclared_types() {
    for text in [
        r#"{"version":"1.0","meta":{"kind":"new","id":"a","hops":1},"body":[1.50]}"#,
        r#"{"version":"1.0","meta":{"kind":"new","id":"a","hops":1},"a":{"b":1}}"#,
    ] {
        let envelope = Envelope::from_json(text).unwrap();
        let Message::Unknown(unknown) = &envelope.payload else { panic!("{envelope:?}") };
        assert_eq!(unknown.tag(), "new");
        assert_eq!(envelope.to_json().unwrap(), text);
    }
    let inner = r#"{"topic":{"type":"new","name":"dogs"},"event":[1.50]}"#;
    let envelope = topics::Envelope::from_json(inner).unwrap();
    assert_eq!(envelope.payload.message_type(), None);
    assert_eq!(envelope.to_json().unwrap(), inner);
    let error = Envelope::from_json(r#"{"version":"1.0","meta":{"kind":"new"}}"#).unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("missing_field", "meta.id")]));
}

#[test]
fn a_rest_does_not_hold_the_tag() {
    let about = About { topic: Subject { name: "a".to_owned(), more: [("type".to_owned(), 1)].into() } };
    let error = topics::Open { by: "b".to_owned() }.wrap(about).to_json().unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("duplicate_key", "topic.type")]));
}

#[test]
fn validates_and_converts_a_message_without_its_header() {
    assert_eq!(Say { text: "hi".to_owned() }.validate(), Ok(()));
    let error = Say { text: String::new() }.validate().unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("too_short", "body.text")]));
    let message = Message::from(Move { x: 1, kind: None });
    let json = serde_json::to_string(&message).unwrap();
    assert_eq!(json, r#"{"meta":{"kind":"move"},"x":1}"#);
    assert_eq!(serde_json::from_str::<Message>(&json).unwrap(), message);
    assert!("shout".parse::<MessageType>().unwrap_err().to_string().contains("meta.kind"));
}

#[test]
fn reads_a_single_message_by_itself() {
    let (_, text) = samples().swap_remove(0);
    assert_eq!(Say::from_json(text).unwrap().payload.text, "hi");
    assert_eq!(facts_of(&Ping::from_json(text).unwrap_err()), facts(&[("unknown_type", "meta.kind")]));
}

#[test]
fn integers_are_tags_and_other_keys_refused() {
    let text = r#"{"version":7,"seq":1,"text":"hi","head":{"op":1,"urgent":true}}"#;
    let header = Before { version: (), seq: Serial(1), head: Head { urgent: Some(true) } };
    let envelope = coded::Envelope::new(header, coded::Line { text: "hi".to_owned() }.into());
    assert_eq!(envelope.to_json().unwrap(), text);
    for order in orders(text) {
        assert_eq!(coded::Envelope::from_json(&order).as_ref(), Ok(&envelope), "{order}");
    }
    let empty = r#"{"version":7,"seq":1,"head":{"op":-2}}"#;
    assert_eq!(coded::Envelope::from_json(empty).unwrap().to_json().unwrap(), empty);
    for (text, expected) in [
        (r#"{"version":7,"seq":1,"text":"hi","head":{"op":1,"oq":2}}"#, &[("unknown_field", "head.oq")][..]),
        (r#"{"version":7,"seq":1,"text":"hi","head":{"op":1},"op":1}"#, &[("unknown_field", "op")]),
        (r#"{"version":7,"seq":1,"text":"hi","head":{"op":1,"op":1}}"#, &[("duplicate_key", "head.op")]),
        (r#"{"version":7,"seq":1,"text":"hi","head":{"op":"1"}}"#, &[("wrong_type", "head.op")]),
        (r#"{"version":7,"seq":1,"text":"hi","head":{"op":3}}"#, &[("unknown_type", "head.op")]),
    ] {
        let error = coded::Envelope::from_json(text).unwrap_err();
        assert_eq!(facts_of(&error), facts(expected), "{text}: {error}");
    }
}

mod borrowed {
    //! Messages that borrow, a header whose struct has a check, and a path with escapes.

    use std::borrow::Cow;

    use protocol::Payload;

    #[protocol::protocol(tag = "/a~1b/~0", content = flatten, header = Frame, unknown_fields = reject)]
    pub mod slanted {
        use std::borrow::Cow;

        #[data(header)]
        pub struct Frame {
            #[field(rename = "a/b", check = is_even)]
            pub inside: Inside,
        }

        #[data]
        pub struct Inside {
            pub number: u8,
        }

        #[message(type = "hello")]
        pub struct Hello<'a> {
            pub name: Cow<'a, str>,
        }

        fn is_even(inside: &Inside) -> Result<(), &'static str> {
            if inside.number.is_multiple_of(2) { Ok(()) } else { Err("is odd") }
        }
    }

    use slanted::{Envelope, Hello, Message};

    #[test]
    fn borrows_and_checks() {
        let text = r#"{"name":"rex","a/b":{"number":2,"~":"hello"}}"#;
        let envelope = Envelope::from_json(text).unwrap();
        assert!(matches!(&envelope.payload, Message::Hello(Hello { name: Cow::Borrowed("rex") })));
        let owned = envelope.into_owned();
        assert_eq!(owned.to_json().unwrap(), r#"{"a/b":{"~":"hello","number":2},"name":"rex"}"#);
        let error = Envelope::from_json(&text.replace('2', "3")).unwrap_err();
        assert_eq!(super::facts_of(&error), super::facts(&[("check", "[\"a/b\"]")]), "{error}");
        assert_eq!(Hello::from_json(text).unwrap().payload.name, "rex");
    }
}

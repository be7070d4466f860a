//! Headers that hold undeclared members, beside payloads that stand in the same object.

use std::collections::BTreeMap;

use super::facts;
use protocol::Payload;
use tests::facts as facts_of;

#[protocol::protocol(header = Notes, unknown = capture)]
mod mixed {
    use std::collections::BTreeMap;

    #[data(header)]
    pub struct Notes {
        pub id: Option<u8>,
        #[field(rest)]
        pub notes: BTreeMap<String, u8>,
    }

    #[message(type = "under", content = "other")]
    pub struct Under {
        pub x: u8,
    }

    #[message(type = "beside", content = flatten)]
    pub struct Beside {
        #[field(alias = "ex")]
        pub x: u8,
    }
}
use mixed::{Beside, Envelope, Message, Notes};

fn notes<const N: usize>(notes: [(&str, u8); N]) -> BTreeMap<String, u8> {
    notes.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

#[test]
fn an_undeclared_message_keeps_all_members() {
    for text in [r#"{"type":"later","id":1,"data":"s","a":1}"#, r#"{"a":1,"data":"s","id":1,"type":"later"}"#] {
        let envelope = Envelope::from_json(text).unwrap();
        assert_eq!(envelope.header, Notes { id: Some(1), notes: BTreeMap::new() });
        let Message::Unknown(unknown) = &envelope.payload else { panic!("{envelope:?}") };
        assert_eq!((unknown.tag(), unknown.payload()), ("later", r#"{"a":1,"data":"s"}"#));
        assert_eq!(envelope.to_json().unwrap(), r#"{"type":"later","id":1,"a":1,"data":"s"}"#);
        let peeked = Message::peek(text).unwrap();
        assert_eq!((peeked.header(), peeked.payload()), (&envelope.header, text));
        assert_eq!(peeked.decode().unwrap(), envelope);
        assert_eq!(serde_json::from_str::<Envelope>(text).unwrap(), envelope);
    }
    let error = Envelope::from_json(r#"{"type":"later","id":"1","data":"s"}"#).unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("wrong_type", "id")]));
    assert_eq!(Message::peek(r#"{"type":"later","id":"1","data":"s"}"#).unwrap_err(), error);
}

#[test]
fn peeks_at_the_header_that_is_read() {
    for text in [
        r#"{"type":"under","id":1,"other":{"x":1},"x":2,"data":3}"#,
        r#"{"type":"beside","x":1,"id":1,"data":3}"#,
        r#"{"data":3,"ex":1,"id":1,"type":"beside"}"#,
    ] {
        let envelope = Envelope::from_json(text).unwrap();
        let peeked = Message::peek(text).unwrap();
        assert_eq!(*peeked.header(), envelope.header, "{text}");
        assert_eq!(envelope.header.notes["data"], 3);
        assert_eq!(peeked.decode().unwrap(), envelope);
    }
    let beside = Beside { x: 1 }.wrap(Notes { id: None, notes: notes([("a", 1)]) });
    assert_eq!(Message::peek(&beside.to_json().unwrap()).unwrap().header().notes, notes([("a", 1)]));
}

#[test]
fn peeking_refuses_only_what_is_the_headers() {
    let text = r#"{"type":"beside","ex":"far","data":"s"}"#;
    assert_eq!(facts_of(&Message::peek(text).unwrap_err()), facts(&[("wrong_type", "data")]));
    let error = Envelope::from_json(text).unwrap_err();
    assert_eq!(facts_of(&error), facts(&[("wrong_type", "data"), ("wrong_type", "ex")]));
    assert!(Message::peek(r#"{"type":"under","other":[],"data":1}"#).is_ok());
}

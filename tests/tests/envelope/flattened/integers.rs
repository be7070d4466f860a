//! Flattened messages whose types are integers.

use tests::facts as facts_of;

use crate::facts;

#[protocol::protocol(tag = "t", content = flatten, header = Frame, unknown = capture)]
mod hub {
    #[data(header)]
    pub struct Frame {
        pub id: Option<u8>,
    }

    #[message(type = 1)]
    pub struct Call {
        pub target: String,
    }

    #[message(type = -6)]
    pub struct Ping;

    #[message(type = 7)]
    pub struct Close(pub super::Reason);
}
use hub::{Envelope, Message};

/// Why, beside another number.
#[protocol::data(tag = "why")]
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    #[field(rename = 1)]
    Done { after: u8 },
    #[field(rename = 2)]
    Failed,
}

#[test]
fn integers_stand_among_the_fields() {
    for text in [
        r#"{"t":1,"id":3,"target":"a"}"#,
        r#"{"t":-6}"#,
        r#"{"t":7,"why":1,"after":2}"#,
        r#"{"t":7,"id":1,"why":2}"#,
        r#"{"t":99,"id":1,"a":[1]}"#,
    ] {
        let envelope = Envelope::from_json(text).unwrap();
        for order in super::orders(text) {
            assert_eq!(Envelope::from_json(&order).as_ref(), Ok(&envelope), "{order}");
            assert_eq!(Message::peek(&order).unwrap().decode().as_ref(), Ok(&envelope), "{order}");
        }
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
    }
    let spelled = Envelope::from_json(r#"{"target":"a","t":10e-1}"#).unwrap();
    assert_eq!(spelled.to_json().unwrap(), r#"{"t":1,"target":"a"}"#);
}

#[test]
fn other_tags_are_refused() {
    for (text, expected) in [
        (r#"{"t":"1","target":"a"}"#, [("wrong_type", "t")]),
        (r#"{"target":"a","t":1.5}"#, [("wrong_type", "t")]),
        (r#"{"t":7,"why":"1"}"#, [("wrong_type", "why")]),
        (r#"{"t":7,"why":3}"#, [("unknown_variant", "why")]),
    ] {
        assert_eq!(facts_of(&Envelope::from_json(text).unwrap_err()), facts(&expected), "{text}");
    }
}

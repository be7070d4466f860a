//! Included messages where unknown types are captured.

use protocol::protocol;

#[protocol(unknown = capture, header = protocol::NoHeader)]
mod open {
    #[message]
    pub use self::elsewhere::{Hello, Number};

    pub mod elsewhere {
        #[protocol::message(type = "hello", header = protocol::NoHeader)]
        pub struct Hello {}

        #[protocol::message(type = "number", header = protocol::NoHeader)]
        pub struct Number(u8);
    }
}

use open::{Envelope, Message, MessageType};

#[test]
fn known_types_are_read_and_others_are_kept() {
    let hello = Envelope::from_json(r#"{"type":"hello"}"#).unwrap();
    assert_eq!(hello.payload.message_type(), Some(MessageType::Hello));
    assert_eq!(hello.to_json().unwrap(), r#"{"type":"hello","data":{}}"#);
    assert_eq!(Envelope::from_json(r#"{"type":"number","data":5}"#).unwrap().payload, Message::Number(5.into()));
    assert!(Envelope::from_json(r#"{"type":"number"}"#).is_err());
    let later = r#"{"type":"dance","data":[1, 2.50]}"#;
    let dance = Envelope::from_json(later).unwrap();
    assert!(matches!(&dance.payload, Message::Unknown(unknown) if unknown.tag() == "dance"));
    assert_eq!(dance.to_json().unwrap(), later);
}

#[test]
fn an_unknown_type_is_peeked_at() {
    assert_eq!(Message::peek(r#"{"type":"number","data":5}"#).unwrap().message_type(), Some(MessageType::Number));
    assert_eq!(Message::peek(r#"{"type":"dance"}"#).unwrap().message_type(), None);
}

//! Messages whose fields stand beside the tag, and those with integers as types.

use protocol::Payload;

mod flat {
    #[protocol::protocol(content = flatten, header = protocol::NoHeader)]
    pub mod greetings {
        #[message(type = "hello")]
        pub struct Hello {
            pub name: String,
        }
    }

    #[protocol::protocol(content = flatten, header = protocol::NoHeader, unknown = capture)]
    pub mod chat {
        #[message]
        pub use super::greetings::Hello;

        #[message(type = "bark")]
        pub struct Bark {
            pub text: String,
        }
    }
}

#[test]
fn flattened_messages_are_included() {
    let text = r#"{"type":"hello","name":"Rex"}"#;
    let envelope = flat::chat::Envelope::from_json(text).unwrap();
    assert!(matches!(&envelope.payload, flat::chat::Message::Hello(hello) if hello.name == "Rex"));
    assert_eq!(envelope.to_json().unwrap(), text);
    assert_eq!(flat::chat::Envelope::from_json(r#"{"name":"Rex","type":"hello"}"#).unwrap(), envelope);
}

mod numbered {
    #[protocol::message(type = 10, header = protocol::NoHeader)]
    #[derive(Debug, Clone, PartialEq)]
    pub struct Hello {
        pub name: String,
    }

    #[protocol::protocol(header = protocol::NoHeader)]
    pub mod chat {
        #[message]
        pub use super::Hello;

        #[message(type = 11)]
        pub struct Bark {
            pub text: String,
        }
    }
}

#[test]
fn messages_with_integers_as_types_are_included() {
    use numbered::chat::{Envelope, Message, MessageType};

    let text = r#"{"type":10,"data":{"name":"Rex"}}"#;
    let envelope = Envelope::from_json(text).unwrap();
    assert_eq!(envelope.payload, Message::Hello(numbered::Hello::new("Rex")));
    assert_eq!(envelope.to_json().unwrap(), text);
    assert_eq!(numbered::Hello::new("Rex").wrap(()).to_json().unwrap(), text);
    assert_eq!((MessageType::Hello.as_integer(), MessageType::Hello.as_str()), (10, "10"));
}

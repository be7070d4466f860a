//! A protocol split in several modules, one of them a protocol itself, the other a file of messages.

use protocol::{Envelope, Payload, protocol};

/// Messages that stand alone, with the envelope of the protocol.
mod partings {
    use protocol::{NoHeader, message};

    /// The last word.
    #[message(type = "bye", tag = "op", header = NoHeader, unknown_fields = reject, example = Bye::new("so long"))]
    pub struct Bye {
        #[field(len(1..=9))]
        pub text: String,
    }

    #[message(type = "count", tag = "op", header = NoHeader, unknown_fields = reject)]
    pub struct Count(u8);

    #[message(type = "rest", tag = "op", header = NoHeader, unknown_fields = reject)]
    pub struct Rest;
}

/// A part of the protocol that is a protocol too.
#[protocol(tag = "op", header = protocol::NoHeader, unknown_fields = reject, rename_all = "camelCase")]
mod greetings {
    #[message(type = "hello")]
    pub struct Hello {
        pub first_name: String,
        pub tone: Option<Tone>,
    }

    #[data]
    pub enum Tone {
        Warm,
        VeryCold,
    }
}

/// The whole.
#[protocol(tag = "op", header = protocol::NoHeader, unknown_fields = reject, rename_all = "kebab-case")]
mod talk {
    #[message]
    pub use super::{
        greetings::Hello::{self},
        partings::{Bye as Goodbye, Count, Rest},
    };

    #[message(type = "say")]
    pub struct Say<'a> {
        pub whole_text: std::borrow::Cow<'a, str>,
    }
}

use talk::{CONTRACT, Goodbye, Hello, Message, MessageType, Rest, Say};

const HELLO: &str = r#"{"op":"hello","data":{"firstName":"Ada","tone":"veryCold"}}"#;
const BYE: &str = r#"{"op":"bye","data":{"text":"so long"}}"#;
const COUNT: &str = r#"{"op":"count","data":3}"#;
const REST: &str = r#"{"op":"rest"}"#;
const SAY: &str = r#"{"op":"say","data":{"whole-text":"Woof"}}"#;

#[test]
fn messages_of_all_parts_are_read_and_written() {
    for text in [HELLO, BYE, COUNT, REST, SAY] {
        let envelope = talk::Envelope::from_json(text).unwrap();
        assert_eq!(envelope.to_json().unwrap(), text);
        assert_eq!(talk::Envelope::from_slice(text.as_bytes()).unwrap(), envelope);
    }
}

#[test]
fn a_tag_may_follow_the_payload() {
    let late = r#"{"data":{"firstName":"Ada"},"op":"hello"}"#;
    assert!(
        matches!(talk::Envelope::from_json(late).unwrap().payload, Message::Hello(hello) if hello.first_name == "Ada")
    );
}

#[test]
fn rules_and_undeclared_keys_are_those_of_the_message() {
    let issues = |text| talk::Envelope::from_json(text).unwrap_err().to_string();
    assert_eq!(
        issues(r#"{"op":"bye","data":{"text":""}}"#),
        "bye: data.text has 0 characters, at least 1 is required (line 1, column 28)"
    );
    assert!(issues(r#"{"op":"bye","data":{"text":"a","b":1}}"#).contains("data.b"));
    assert!(Message::from(Goodbye::new("far too long")).wrap(()).to_json().is_err());
}

#[test]
fn a_newtype_needs_its_content_and_a_unit_struct_does_not() {
    let error = talk::Envelope::from_json(r#"{"op":"count"}"#).unwrap_err();
    assert_eq!(error.to_string(), partings::Count::from_json(r#"{"op":"count"}"#).unwrap_err().to_string());
    assert_eq!(talk::Envelope::from_json(REST).unwrap().payload, Message::Rest(Rest));
}

#[test]
fn a_message_alone_is_the_same_text_as_in_the_protocol() {
    let hello = greetings::Envelope::from_json(HELLO).unwrap();
    let greetings::Message::Hello(hello) = hello.payload;
    let alone: Envelope<Hello> = hello.wrap(());
    assert_eq!(alone.to_json().unwrap(), HELLO);
    assert_eq!(Message::from(alone.payload).wrap(()).to_json().unwrap(), HELLO);
}

#[test]
fn messages_convert_into_the_enum_and_back() {
    let message = Message::from(Goodbye::new("so long"));
    assert_eq!(message.message_type(), MessageType::Goodbye);
    assert_eq!(message.tag(), "bye");
    assert_eq!(Goodbye::try_from(message).unwrap().text, "so long");
    let say = Message::from(Say::new("Woof"));
    assert!(Hello::try_from(say.into_owned()).is_err());
}

#[test]
fn types_have_the_tags_that_are_declared_elsewhere() {
    const NAMES: [&str; 5] = [
        MessageType::Hello.as_str(),
        MessageType::Goodbye.as_str(),
        MessageType::Count.as_str(),
        MessageType::Rest.as_str(),
        MessageType::Say.as_str(),
    ];
    assert_eq!(NAMES, ["hello", "bye", "count", "rest", "say"]);
    assert_eq!(MessageType::ALL.len(), NAMES.len());
    for (name, found) in NAMES.iter().zip(MessageType::ALL) {
        assert_eq!(name.parse::<MessageType>().unwrap(), *found);
        assert_eq!(serde_json::to_string(found).unwrap(), format!("{name:?}"));
    }
    assert!("goodbye".parse::<MessageType>().is_err());
}

#[test]
fn peeking_finds_the_type() {
    let peeked = Message::peek(BYE).unwrap();
    assert_eq!(peeked.message_type(), MessageType::Goodbye);
}

#[test]
fn serde_reads_and_writes_them() {
    for text in [HELLO, BYE, COUNT, REST, SAY] {
        let envelope: talk::Envelope<'_> = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&envelope).unwrap(), text);
    }
}

#[test]
fn the_contract_has_them_in_order_under_the_names_of_the_module() {
    let messages: Vec<_> = CONTRACT.messages().map(|message| (message.name, message.tag)).collect();
    let expected = [("Hello", "hello"), ("Goodbye", "bye"), ("Count", "count"), ("Rest", "rest"), ("Say", "say")];
    assert_eq!(messages, expected);
    assert_eq!(CONTRACT.message("bye").unwrap().examples(), [r#"{"text":"so long"}"#]);
    CONTRACT.check_examples().unwrap();
}

#[test]
fn all_exports_have_them() {
    let exports = [
        CONTRACT.typescript(),
        CONTRACT.javascript(),
        CONTRACT.javascript_declarations(),
        CONTRACT.python(),
        CONTRACT.json_schema(),
        CONTRACT.asyncapi(),
        CONTRACT.markdown(),
    ];
    for export in exports {
        for word in ["hello", "bye", "count", "firstName", "veryCold"] {
            assert!(export.contains(word), "{word} in {export}");
        }
    }
    for export in [CONTRACT.typescript(), CONTRACT.javascript_declarations(), CONTRACT.python()] {
        let mut words = export.split(|character: char| !character.is_alphanumeric());
        assert!(words.clone().any(|word| word.starts_with("Goodbye")), "{export}");
        assert!(!words.any(|word| word.starts_with("Bye")), "{export}");
    }
    assert!(CONTRACT.json_schema().contains("The last word."));
    let example = CONTRACT.example("bye").unwrap();
    assert!(example.contains("so long"), "{example}");
}

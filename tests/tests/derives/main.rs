//! What a declaration generates: types, traits, conversions; and that one more struct is one more message.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, unreachable_pub, reason = "tests")]

mod protocols;

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use protocol::{
    DecodePayload, Envelope, Error, Header, IntoOwned, Issue, Payload, Peeked, Protocol, RawJson, Timestamp, Unknown,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use protocols::{listed, opaque, three, two};

const fn is_send_and_sync<T: Send + Sync + 'static>() {}
const fn is_data<T: Debug + Clone + PartialEq + Send + Sync>() {}
const fn goes_through_serde<T: Serialize + DeserializeOwned>() {}
const fn is_message<T: Payload + IntoOwned + for<'de> DecodePayload<'de>>() {}
const fn is_copied<T: Copy + Eq + Hash + Ord + Debug>() {}
const fn is_shown<T: Debug + Clone>() {}

const _: () = {
    is_data::<two::Bark>();
    is_data::<two::Ping>();
    is_data::<two::Tone>();
    is_data::<two::Message>();
    is_data::<two::Envelope>();
    is_data::<Header>();
    is_data::<Timestamp>();
    is_data::<RawJson>();
    is_data::<Unknown>();
    is_data::<Issue>();
    is_data::<Error>();
    is_send_and_sync::<Error>();
    is_send_and_sync::<Peeked<'static, two::Message>>();
    is_send_and_sync::<opaque::Message>();
    is_message::<two::Bark>();
    is_message::<two::Message>();
    is_message::<opaque::Hidden>();
    goes_through_serde::<two::Bark>();
    goes_through_serde::<two::Tone>();
    goes_through_serde::<two::Message>();
    goes_through_serde::<two::MessageType>();
    goes_through_serde::<two::Envelope>();
    goes_through_serde::<Envelope<two::Bark>>();
    goes_through_serde::<Header>();
    goes_through_serde::<Timestamp>();
    goes_through_serde::<RawJson>();
    is_copied::<two::MessageType>();
    is_copied::<Timestamp>();
    is_copied::<listed::Copied>();
    is_shown::<listed::Message>();
    assert!(two::MessageType::ALL.len() == 2);
    assert!(two::CONTRACT.messages.len() == 2);
    assert!(matches!(two::MessageType::Ping.as_str().as_bytes(), b"ping"));
};

/// Whether a type has `PartialEq`, told by which of two functions a method call resolves to.
mod comparable {
    pub struct Probe<T>(pub std::marker::PhantomData<T>);

    pub trait No {
        fn has_partial_eq(&self) -> bool {
            false
        }
    }

    impl<T> No for &Probe<T> {}

    impl<T: PartialEq> Probe<T> {
        #[allow(clippy::unused_self, reason = "found by method call")]
        pub fn has_partial_eq(&self) -> bool {
            true
        }
    }
}

macro_rules! has_partial_eq {
    ($type:ty) => {{
        #[allow(unused_imports, reason = "used where the type has no PartialEq")]
        use comparable::No as _;
        (&comparable::Probe::<$type>(std::marker::PhantomData)).has_partial_eq()
    }};
}

#[test]
fn message_derives_what_every_message_has() {
    assert!(has_partial_eq!(two::Message) && has_partial_eq!(two::Bark) && has_partial_eq!(listed::Copied));
    assert!(!has_partial_eq!(listed::Shown) && !has_partial_eq!(listed::Message) && !has_partial_eq!(opaque::Message));
}

#[test]
fn adding_a_message_is_adding_one_struct() {
    assert_eq!((two::MessageType::ALL.len(), three::MessageType::ALL.len()), (2, 3));
    assert_eq!((two::CONTRACT.messages().len(), three::CONTRACT.messages().len()), (2, 3));
    let names =
        |types: &[three::MessageType]| types.iter().map(|message_type| message_type.as_str()).collect::<Vec<_>>();
    assert_eq!(names(three::MessageType::ALL), ["bark", "ping", "pong"]);
    assert_eq!(three::MessageType::from_str("pong").unwrap(), three::MessageType::Pong);
    assert!(two::MessageType::from_str("pong").is_err());

    let line = three::Pong.wrap("timmy").to_json().unwrap();
    assert!(matches!(three::Envelope::from_json(&line).unwrap().payload, three::Message::Pong(three::Pong)));
    assert_eq!(
        tests::facts(&two::Envelope::from_json(&line).unwrap_err()),
        [("unknown_type".to_owned(), "type".to_owned())]
    );
    let message: three::Message = three::Pong.into();
    assert_eq!((message.message_type(), message.tag()), (three::MessageType::Pong, "pong"));
    assert_eq!(three::Pong::try_from(message), Ok(three::Pong));
    assert_eq!(three::CONTRACT.message("pong").unwrap().name, "Pong");
    assert_eq!(three::Message::peek(&line).unwrap().message_type(), three::MessageType::Pong);
}

#[test]
fn new_takes_the_required_fields_in_order() {
    let bark = two::Bark::new("Woof", two::Tone::Loud);
    assert_eq!(bark, two::Bark { text: "Woof".to_owned(), loud: None, times: 1, tone: two::Tone::Loud });
    assert_eq!(two::Bark::new(String::from("Woof"), two::Tone::Loud), bark);
    assert_eq!(two::Bark::new('W', two::Tone::Calm).text, "W", "anything that becomes a String");
    assert_eq!(two::Ping::new(), two::Ping);
}

#[test]
fn messages_become_the_enum_and_come_back() {
    let bark = two::Bark::new("Woof", two::Tone::Calm);
    let message = two::Message::from(bark.clone());
    assert_eq!(message, two::Message::Bark(bark.clone()));
    assert_eq!(two::Ping::try_from(message.clone()), Err(message.clone()), "the other message is handed back");
    assert_eq!(two::Bark::try_from(message), Ok(bark));
}

#[test]
fn message_types_are_shown_and_parsed() {
    fn check<T: Copy + Display + FromStr<Err = Error> + PartialEq + Debug>(all: &[T], names: &[&str]) {
        for (message_type, name) in all.iter().zip(names) {
            assert_eq!(message_type.to_string(), *name);
            assert_eq!(format!("{message_type:>6}|{message_type:<6}|"), format!("{name:>6}|{name:<6}|"));
            assert_eq!(name.parse::<T>().unwrap(), *message_type);
        }
    }
    check(two::MessageType::ALL, &["bark", "ping"]);
    for name in ["", "Bark", "bark ", "barks"] {
        let error = two::MessageType::from_str(name).unwrap_err();
        assert_eq!(error.issues().len(), 1);
        assert_eq!(error.issues()[0].code.as_str(), "unknown_type");
    }
}

#[test]
fn code_can_be_written_for_any_protocol() {
    fn names<P: Protocol>() -> Vec<String> {
        P::TYPES.iter().map(|message_type| format!("{message_type}={}", P::type_name(*message_type))).collect()
    }
    assert_eq!(names::<two::Message>(), ["bark=bark", "ping=ping"]);
    assert_eq!(names::<protocol::matrix::Message>().len(), 9);
}

#[test]
fn other_items_of_the_module_are_left_alone() {
    assert_eq!(listed::PLAIN, listed::Plain(3));
    assert_eq!(listed::Copied { number: 4 }.twice(), 8);
    assert_eq!(listed::Copied::default(), listed::Copied::new(0));
    assert_eq!(listed::Level::High.as_str(), "high");
    let hidden = opaque::Message::from(opaque::Hidden::default());
    assert_eq!(hidden.tag(), "hidden");
    let shown = listed::Message::from(listed::Shown::new(1));
    assert_eq!(format!("{shown:?}"), "Shown(Shown { number: 1 })");
}

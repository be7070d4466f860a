//! A protocol that extends another one, from another crate: its messages and some more.

use protocol::{Payload, matrix, protocol};

/// Two messages of the Matrix, and one more.
#[protocol(header = protocol::matrix::Header)]
mod town {
    #[message]
    pub use protocol::matrix::{AgentState, Bark};

    #[message(type = "parade")]
    pub struct Parade {
        pub length: u8,
    }
}

use town::{Message, MessageType, Parade};

#[test]
fn a_message_is_in_both_protocols() {
    let bark = town::Bark::new("Woof");
    let text = bark.clone().wrap("timmy").to_json().unwrap();
    assert_eq!(town::Envelope::from_json(&text).unwrap().payload, Message::Bark(bark.clone()));
    assert_eq!(matrix::Envelope::from_json(&text).unwrap().payload, matrix::Message::Bark(bark));
}

#[test]
fn what_is_added_and_what_is_left_out_is_not_in_the_other() {
    let text = Parade::new(7).wrap("timmy").to_json().unwrap();
    assert_eq!(town::Envelope::from_json(&text).unwrap().payload.message_type(), MessageType::Parade);
    assert!(matrix::Envelope::from_json(&text).is_err());
    assert!(town::Envelope::from_json(&text.replace("parade", "thought")).is_err());
}

#[test]
fn both_describe_the_message_alike() {
    let (ours, theirs) = (town::CONTRACT.message("bark").unwrap(), matrix::CONTRACT.message("bark").unwrap());
    assert_eq!(ours.examples(), theirs.examples());
    assert_eq!(town::CONTRACT.example("bark"), matrix::CONTRACT.example("bark"));
}

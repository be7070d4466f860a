//! Included messages under conditions.

use protocol::protocol;

mod elsewhere {
    #[protocol::message(type = "hello")]
    pub struct Hello {}

    #[protocol::message(type = "hello")]
    pub struct OtherHello {}

    #[cfg(not(test))]
    #[protocol::message(type = "bye")]
    pub struct Bye {}
}

#[protocol]
mod chat {
    #[cfg(test)]
    #[message]
    pub use super::elsewhere::Hello;

    #[cfg(not(test))]
    #[message]
    pub use super::elsewhere::OtherHello as Hello;

    #[cfg(not(test))]
    #[message]
    pub use super::elsewhere::Bye;

    #[message(type = "say")]
    pub struct Say {}
}

use chat::{CONTRACT, MessageType};

#[test]
fn what_is_configured_out_is_not_there() {
    assert_eq!(MessageType::ALL, [MessageType::Hello, MessageType::Say]);
    assert_eq!(CONTRACT.messages().map(|message| message.tag).collect::<Vec<_>>(), ["hello", "say"]);
    assert!("bye".parse::<MessageType>().is_err());
}

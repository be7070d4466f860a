//! Included messages have the type of another message of the protocol, declared or included.

mod greetings {
    #[protocol::message(type = "hello")]
    pub struct Hello {}

    #[protocol::message(type = "bye")]
    pub struct Bye {}
}

mod partings {
    #[protocol::message(type = "bye")]
    pub struct Farewell {}
}

#[protocol::protocol]
mod chat {
    #[message]
    pub use super::greetings::{Bye as Goodbye, Hello};

    #[message(type = "hello")]
    pub struct Hi {}

    #[message]
    pub use super::partings::Farewell;
}

fn main() {}

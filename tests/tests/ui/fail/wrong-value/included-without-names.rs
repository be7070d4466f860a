//! Messages are included by a glob, and without a name.

mod greetings {
    #[protocol::message(type = "hello")]
    pub struct Hello {}

    #[protocol::message(type = "bye")]
    pub struct Bye {}
}

#[protocol::protocol]
mod chat {
    #[message]
    pub use super::greetings::*;
}

#[protocol::protocol]
mod talk {
    #[message]
    pub use super::greetings::{Bye as _, Hello};
}

fn main() {}

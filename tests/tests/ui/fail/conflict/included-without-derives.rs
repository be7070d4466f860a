//! An included message lacks what the enum of all messages derives.

mod greetings {
    #[protocol::message(type = "hello")]
    #[derive(Debug)]
    pub struct Hello {}
}

#[protocol::protocol]
mod chat {
    #[message]
    pub use super::greetings::Hello;

    #[message(type = "bark")]
    pub struct Bark {}
}

fn main() {}

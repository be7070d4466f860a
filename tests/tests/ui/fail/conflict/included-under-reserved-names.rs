//! Included messages have names that are taken, or another visibility.

mod greetings {
    #[protocol::message(type = "hello")]
    pub struct Hello {}

    #[protocol::message(type = "bye")]
    pub struct Bye {}
}

#[protocol::protocol]
mod reserved {
    #[message]
    pub use super::greetings::{Bye as ALL, Hello as Envelope};
}

#[protocol::protocol(unknown = capture)]
mod captured {
    #[message]
    pub use super::greetings::Hello as Unknown;
}

#[protocol::protocol]
mod hidden {
    #[message]
    use super::greetings::Hello;

    #[message(type = "bark")]
    pub struct Bark {}
}

#[protocol::protocol]
mod twice {
    #[message]
    pub use super::greetings::{Bye, Hello};

    #[message(type = "hi")]
    pub struct Hello {}
}

fn main() {}

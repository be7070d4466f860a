//! Messages are included in a protocol with other keys, or with another rule for undeclared ones.

mod greetings {
    #[protocol::message(type = "hello", tag = "op", header = protocol::NoHeader)]
    pub struct Hello {}

    #[protocol::message(type = "bye", content = "body", header = protocol::NoHeader)]
    pub struct Bye {}

    #[protocol::message(type = "nod", unknown_fields = reject, header = protocol::NoHeader)]
    pub struct Nod {}
}

#[protocol::protocol(header = protocol::NoHeader)]
mod chat {
    #[message]
    pub use super::greetings::{Bye as Goodbye, Hello, Nod};
}

#[protocol::protocol(header = protocol::NoHeader, unknown_fields = reject)]
mod strict {
    #[message]
    pub use super::laughter::Laugh;

    #[message(type = "bark")]
    pub struct Bark {}
}

#[protocol::protocol(header = protocol::NoHeader)]
mod laughter {
    #[message(type = "laugh")]
    pub struct Laugh {}
}

fn main() {}

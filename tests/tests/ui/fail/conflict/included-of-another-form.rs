//! Messages are included in protocols whose payloads stand elsewhere, or whose types are of another kind.

mod greetings {
    #[protocol::message(type = "hello", header = protocol::NoHeader)]
    pub struct Hello {}

    #[protocol::message(type = 10, header = protocol::NoHeader)]
    pub struct Bye {}
}

#[protocol::protocol(content = flatten, header = protocol::NoHeader)]
mod flat {
    #[message]
    pub use super::greetings::Hello;
}

#[protocol::protocol(header = protocol::NoHeader)]
mod named {
    #[message]
    pub use super::greetings::Bye;
}

#[protocol::protocol(header = protocol::NoHeader)]
mod numbered {
    #[message]
    pub use super::greetings::Hello;

    #[message(type = 1)]
    pub struct Nod {}
}

fn main() {}

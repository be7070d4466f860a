//! A message is included in a protocol with another header.

mod greetings {
    #[protocol::data(header)]
    pub struct Sender {
        pub name: String,
    }

    #[protocol::message(type = "hello", header = Sender)]
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

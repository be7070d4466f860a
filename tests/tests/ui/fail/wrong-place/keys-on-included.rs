//! Keys of a message stand where it is included.

mod greetings {
    #[protocol::message(type = "hello")]
    pub struct Hello {}
}

#[protocol::protocol]
mod chat {
    #[message(type = "hi", rename_all = "camelCase")]
    pub use super::greetings::Hello;
}

fn main() {}

//! Keys of a message stand where it is included.

mod greetings {
    #[protocol::message(type = "hello")]
    pub struct Hello {}

    #[protocol::message(type = "bye")]
    pub struct Bye {}
}

#[protocol::protocol]
mod chat {
    #[message(type = "hi", rename_all = "camelCase")]
    pub use super::greetings::Hello;
}

#[protocol::protocol(server = hub, clients(client))]
mod with_roles {
    #[message(from(client), keep = latest, rate(1 / s))]
    pub use super::greetings::Hello;

    #[message(from(client = agent_id), to(hub))]
    pub use super::greetings::Bye;
}

fn main() {}

//! Roles are said of included messages that the protocol does not have, or that the messages say themselves.

mod shared {
    #[protocol::message(type = "hello")]
    pub struct Hello;

    #[protocol::message(type = "bye", from(agent), to(visitor))]
    pub struct Bye;

    #[protocol::message(type = "bark")]
    pub struct Bark;
}

#[protocol::protocol(server = gateway, clients(agent, visitor))]
mod unknown {
    #[message(from(agnet, agent, agent), to())]
    pub use super::shared::Hello;
}

#[protocol::protocol(server = gateway, clients(agent, visitor))]
mod said_twice {
    #[message(from(gateway), to(agent))]
    pub use super::shared::Bye;

    #[message(to(agent))]
    pub use super::shared::Bark;
}

#[protocol::protocol]
mod without_roles {
    #[message(from(agent))]
    pub use super::shared::Hello;
}

fn main() {}

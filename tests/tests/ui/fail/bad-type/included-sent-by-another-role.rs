//! A role sends an included message that it may not send, or expects one that it does not receive.

use protocol::{ReceivedBy, SentBy};

mod shared {
    #[protocol::message(type = "hello", from(agent), to(agent))]
    pub struct Hello;
}

#[protocol::protocol(server = gateway, clients(agent, visitor))]
mod world {
    #[message]
    pub use super::shared::Hello;
}

fn send<R, M: SentBy<R>>(_role: R, _message: M) {}

fn receive<R, M: ReceivedBy<R>>(_role: R) -> Option<M> {
    None
}

fn main() {
    send(world::role::Agent, world::Hello);
    send(world::role::Visitor, world::Hello);
    let _: Option<world::Hello> = receive(world::role::Agent);
    let _: Option<world::Hello> = receive(world::role::Visitor);
}

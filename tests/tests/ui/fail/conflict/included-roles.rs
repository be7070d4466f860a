mod shared {
    #[protocol::message(type = "hello", from(stranger))]
    pub struct Hello;

    #[protocol::message(type = "bye", from(agent), to(nobody))]
    pub struct Bye;

    #[protocol::message(type = "silent")]
    pub struct Silent;
}

#[protocol::protocol(server = gateway, clients(agent))]
mod with_roles {
    #[message]
    pub use super::shared::{Bye, Hello, Silent};
}

fn main() {}

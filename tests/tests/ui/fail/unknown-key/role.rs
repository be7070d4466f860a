#[protocol::protocol(server = gateway, clients(agent, visitor))]
mod chat {
    #[message(type = "bark", from(agnet), to(vistor, observer))]
    struct Bark;

    #[message(type = "thought", from(agent, agent), to(visitor, visitor))]
    struct Thought;
}

fn main() {}

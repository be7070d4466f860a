#[protocol::protocol(server = self, clients(agent, agent, visitor_two, visitorTwo = 1, super))]
mod twice {
    #[message(type = "bark", from(agent))]
    struct Bark;
}

#[protocol::protocol(server = "gateway", clients = agent)]
mod forms {
    #[message(type = "bark", from(agent))]
    struct Bark;
}

#[protocol::protocol(server = world::gateway, clients())]
mod paths {
    #[message(type = "bark", from(agent))]
    struct Bark;
}

fn main() {}

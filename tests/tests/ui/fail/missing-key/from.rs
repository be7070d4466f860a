#[protocol::protocol(server = gateway, clients(agent, visitor))]
mod with_roles {
    #[message(type = "bark")]
    struct Bark;

    #[message(type = "thought", keep = recent)]
    struct Thought;

    #[message(type = "growl", from(agent))]
    struct Growl;
}

#[protocol::protocol]
mod without_roles {
    #[message(type = "bark", from(agent))]
    struct Bark;

    #[message(type = "thought", to(visitor))]
    struct Thought;
}

fn main() {}

#[protocol::protocol(server = gateway, clients(agent))]
mod chat {
    #[message(type = "bark", from(agent))]
    struct Bark;

    mod role {}
}

fn main() {}

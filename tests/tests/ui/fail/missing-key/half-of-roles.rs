#[protocol::protocol(server = gateway)]
mod server_alone {
    #[message(type = "bark", from(gateway))]
    struct Bark;
}

#[protocol::protocol(clients(agent))]
mod clients_alone {
    #[message(type = "bark", from(agent))]
    struct Bark;
}

fn main() {}

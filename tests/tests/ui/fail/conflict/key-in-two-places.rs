#[protocol::protocol]
mod default_header {
    #[message(type = "bark", keep = latest(agent_id))]
    struct Bark {
        agent_id: String,
    }
}

#[protocol::protocol(header = Trace)]
mod own_header {
    #[data(header)]
    struct Trace {
        device: String,
    }

    #[message(type = "bark", keep = latest(device))]
    struct Bark {
        device: String,
    }
}

mod header {
    #[protocol::data(header)]
    pub struct Trace {
        pub device: String,
    }
}

#[protocol::protocol(header = super::header::Trace)]
mod header_elsewhere {
    #[message(type = "bark", keep = latest(device))]
    pub struct Bark {
        pub device: String,
    }
}

fn main() {}

mod header {
    #[protocol::data(header)]
    pub struct Trace {
        pub device: String,
    }
}

#[protocol::protocol(header = super::header::Trace, server = gateway, clients(agent), correlate = request)]
mod chat {
    #[message(type = "bark", from(agent = devise), keep = latest(room))]
    pub struct Bark {
        pub text: String,
    }
}

fn main() {}

mod header {
    #[protocol::data(header)]
    pub struct Trace {
        pub energy: f64,
        pub number: u32,
        pub times: Vec<u64>,
    }

    #[protocol::data]
    pub struct Counter(u32);
}

#[protocol::protocol(header = super::header::Trace, server = gateway, clients(agent, visitor), correlate = times)]
mod chat {
    use super::header::Counter;

    #[message(type = "state", from(agent = counter, visitor = number), keep = latest(energy))]
    pub struct State {
        pub counter: Counter,
    }
}

fn main() {}

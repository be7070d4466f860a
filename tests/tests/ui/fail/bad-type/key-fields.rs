#[protocol::protocol(server = gateway, clients(agent, visitor, robot))]
mod chat {
    use std::collections::BTreeMap;

    #[message(
        type = "state",
        from(agent = count, visitor = name, robot = initial),
        keep = latest(name, energy, tags, names, is_up, ts, version, raw, foreign, name)
    )]
    struct State {
        count: u32,
        name: Option<String>,
        initial: char,
        energy: f64,
        tags: Vec<String>,
        names: BTreeMap<String, u8>,
        is_up: bool,
        #[field(is = "2.0")]
        version: (),
        #[field(as_string)]
        raw: Vec<u8>,
        #[field(serde)]
        foreign: String,
    }

    #[message(type = "rest", from(agent = ts), keep = latest(others))]
    struct Rest {
        #[field(rest)]
        others: BTreeMap<String, u8>,
    }
}

fn main() {}

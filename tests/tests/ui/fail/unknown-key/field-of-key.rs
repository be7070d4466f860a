#[protocol::protocol(server = gateway, clients(agent), correlate = idd)]
mod default_header {
    #[message(type = "bark", from(agent = agnt_id), keep = latest(txt, colour))]
    struct Bark {
        text: String,
    }
}

#[protocol::protocol(header = Trace, server = gateway, clients(agent), correlate = request)]
mod own_header {
    #[data(header)]
    struct Trace {
        device: String,
        requests: u32,
    }

    #[message(type = "bark", from(agent = devise), keep = latest(text, device), replies(Barkk, Growl))]
    struct Bark {
        text: String,
    }
}

fn main() {}

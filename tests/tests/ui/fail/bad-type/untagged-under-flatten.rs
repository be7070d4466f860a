#[protocol::protocol(content = flatten, header = protocol::NoHeader)]
mod chat {
    #[message(type = "reply")]
    pub struct Reply(Outcome);

    #[data(untagged)]
    pub enum Outcome {
        #[field(when = "error")]
        Failed { error: String },
        Done { id: u8 },
    }
}

fn main() {}

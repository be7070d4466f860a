mod other {
    pub struct Envelope;
}

#[protocol::protocol]
mod chat {
    use super::other::Envelope;

    #[message(type = "bark")]
    struct Bark {
        text: String,
    }

    pub fn envelope() -> Envelope {
        Envelope
    }
}

fn main() {}

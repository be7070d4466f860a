//! The text does not say which message it is: what reads a text alone is not there.

#[protocol::protocol(tag = outside, content = flatten, header = protocol::NoHeader)]
mod hooks {
    #[message(type = "star")]
    pub struct Star {
        pub action: String,
    }
}

fn main() {
    let _ = hooks::Envelope::from_json("{}");
    let _ = <hooks::Message as protocol::Payload>::from_slice(b"{}");
    let _ = hooks::Envelope::accept("{}");
    let _ = protocol::Peeked::<hooks::Message>::new("{}");
    let _ = serde_json::from_str::<hooks::Envelope>("{}");
}

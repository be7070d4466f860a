//! In a field, and as the payload of another message, nothing says which message it is.

#[protocol::protocol(tag = outside, content = flatten, header = protocol::NoHeader)]
mod hooks {
    #[message(type = "star")]
    pub struct Star {
        pub action: String,
    }
}

#[protocol::data]
pub struct Delivery {
    pub event: hooks::Envelope,
}

#[protocol::message(type = "delivery", header = protocol::NoHeader)]
pub struct Delivered(pub hooks::Envelope);

fn main() {}

//! The type of a message either comes from outside or is in the text.

mod alone {
    #[protocol::message(type = "star", content = flatten, header = protocol::NoHeader)]
    pub struct Star {
        pub action: String,
    }

    #[protocol::message(type = "push", tag = outside, content = flatten, header = protocol::NoHeader)]
    pub struct Push {
        pub after: String,
    }
}

#[protocol::protocol(tag = outside, content = flatten, header = protocol::NoHeader)]
mod hooks {
    #[message]
    pub use super::alone::{Push, Star};
}

#[protocol::protocol(content = flatten, header = protocol::NoHeader)]
mod events {
    #[message]
    pub use super::alone::{Push, Star};
}

fn main() {}

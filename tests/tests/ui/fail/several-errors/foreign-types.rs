#[derive(Debug, Clone, PartialEq)]
struct Volume(u8);

#[derive(Debug, Clone, PartialEq)]
struct Pitch(u8);

#[protocol::protocol]
mod chat {
    use super::{Pitch, Volume};

    #[message(type = "bark")]
    pub struct Bark {
        volume: Volume,
        pitches: Vec<Pitch>,
        text: String,
    }

    #[message(type = "ping")]
    pub struct Ping;
}

fn main() {}

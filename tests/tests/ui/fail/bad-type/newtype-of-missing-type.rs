#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    pub struct Bark(pub Tone);

    #[message(type = "ping")]
    pub struct Ping;
}

fn main() {}

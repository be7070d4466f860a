#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    pub struct Bark {
        text: String,
    }

    #[message(type = "ping")]
    pub(crate) struct Ping;
}

fn main() {}

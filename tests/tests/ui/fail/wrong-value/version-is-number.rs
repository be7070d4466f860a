#[protocol::protocol(address = "/api/chat/ws", version = 1.0)]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

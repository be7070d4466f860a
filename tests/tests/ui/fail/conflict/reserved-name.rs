#[protocol::protocol]
mod chat {
    #[message(type = "message")]
    struct Message {
        text: String,
    }
}

fn main() {}

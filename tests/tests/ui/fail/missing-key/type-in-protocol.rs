#[protocol::protocol]
mod chat {
    #[message]
    struct Bark {
        text: String,
    }
}

fn main() {}

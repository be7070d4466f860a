#[protocol::protocol(tag = "body", content = "body")]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

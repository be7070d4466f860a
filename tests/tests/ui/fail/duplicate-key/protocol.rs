#[protocol::protocol(tag = "kind", tag = "type")]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

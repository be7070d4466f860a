#[protocol::protocol(unknown_fields = capture)]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

#[protocol::protocol(unknown = capture)]
mod chat {
    #[message(type = "unknown")]
    struct Unknown {
        text: String,
    }
}

fn main() {}

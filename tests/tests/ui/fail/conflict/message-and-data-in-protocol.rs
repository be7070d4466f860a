#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    #[data]
    struct Bark {
        text: String,
    }
}

fn main() {}

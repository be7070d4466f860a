#[protocol::protocol]
mod chat {
    #[message = "bark"]
    struct Bark {
        text: String,
    }
}

fn main() {}

#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    #[message(type = "woof")]
    struct Bark {
        text: String,
    }
}

fn main() {}

#[protocol::protocol]
mod chat {
    #[message(type = "bark", tag = "kind")]
    struct Bark {
        text: String,
    }
}

fn main() {}

#[protocol::protocol(unknown = captrue)]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

#[protocol::protocol(header = u8)]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

#[protocol::protocol(header = Header)]
mod chat {
    #[data]
    struct Header {
        from: String,
    }

    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

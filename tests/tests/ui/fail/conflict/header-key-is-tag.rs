#[protocol::protocol(header = Header)]
mod chat {
    #[data(header)]
    struct Header {
        r#type: String,
    }

    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

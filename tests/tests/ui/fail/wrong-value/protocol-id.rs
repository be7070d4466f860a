#[protocol::protocol(id = "the world")]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

#[protocol::protocol(id = "https://example.com/world#fragment")]
mod talk {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

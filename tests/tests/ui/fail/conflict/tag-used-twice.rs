#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    struct Dog {
        text: String,
    }

    #[message(type = "bark")]
    struct Fox {
        text: String,
    }
}

fn main() {}

#[protocol::protocol]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }

    #[cfg_attr(unix, message(type = "woof"))]
    struct Woof {
        text: String,
    }
}

fn main() {}

#[protocol::protocol(license = "MIT/X11")]
mod chat {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

#[protocol::protocol(license = "MIT OR")]
mod talk {
    #[message(type = "bark")]
    struct Bark {
        text: String,
    }
}

fn main() {}

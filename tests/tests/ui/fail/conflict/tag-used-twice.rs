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

#[protocol::protocol]
mod gateway {
    #[message(type = 10)]
    struct Hello {
        interval: u64,
    }

    #[message(type = 0xA)]
    struct Welcome;
}

fn main() {}

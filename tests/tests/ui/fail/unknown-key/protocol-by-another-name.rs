#[protocol::protocol(discriminator = "op")]
mod chat_0 {
    #[message(type = "bark")]
    struct Bark;
}

#[protocol::protocol(payload = "body")]
mod chat_1 {
    #[message(type = "bark")]
    struct Bark;
}

#[protocol::protocol(envelope = Header)]
mod chat_2 {
    #[message(type = "bark")]
    struct Bark;
}

#[protocol::protocol(deny_unknown_fields)]
mod chat_3 {
    #[message(type = "bark")]
    struct Bark;
}

#[protocol::protocol(new = false)]
mod chat_4 {
    #[message(type = "bark")]
    struct Bark;
}

#[protocol::protocol(fallback)]
mod chat_5 {
    #[message(type = "bark")]
    struct Bark;
}

fn main() {}

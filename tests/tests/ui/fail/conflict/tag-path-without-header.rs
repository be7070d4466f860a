use protocol::protocol;

#[protocol(tag = "/metadata/type")]
mod chat {
    #[message(type = "bark")]
    struct Bark;
}

fn main() {}

use protocol::protocol;

#[protocol(tag = "/meta~data/type", header = protocol::NoHeader)]
mod chat {
    #[message(type = "bark")]
    struct Bark;
}

fn main() {}

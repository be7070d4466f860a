use protocol::protocol;

#[protocol(tag = "/type", header = protocol::NoHeader)]
mod one {
    #[message(type = "bark")]
    struct Bark;
}

#[protocol(tag = "/a/b/c", header = protocol::NoHeader)]
mod three {
    #[message(type = "bark")]
    struct Bark;
}

#[protocol(tag = "/metadata/", header = protocol::NoHeader)]
mod empty {
    #[message(type = "bark")]
    struct Bark;
}

fn main() {}

use protocol::protocol;

#[protocol(tag = "/metadata/type", header = Header)]
mod seen {
    #[data(header)]
    struct Header {
        meta: Metadata,
    }

    #[data]
    struct Metadata {
        id: u8,
    }

    #[message(type = "bark")]
    struct Bark;
}

#[protocol(tag = "/metadata/type", header = protocol::Header)]
mod unseen {
    #[message(type = "bark")]
    struct Bark;
}

fn main() {}

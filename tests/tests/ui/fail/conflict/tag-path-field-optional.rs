use protocol::{data, protocol};

#[data]
struct Metadata {
    id: u8,
}

#[data(header)]
struct Elsewhere {
    metadata: Option<Metadata>,
}

#[protocol(tag = "/metadata/type", header = Header)]
mod seen {
    #[data(header)]
    struct Header {
        metadata: Option<super::Metadata>,
    }

    #[message(type = "bark")]
    struct Bark;
}

#[protocol(tag = "/metadata/type", header = super::Elsewhere)]
mod unseen {
    #[message(type = "bark")]
    struct Bark;
}

fn main() {}

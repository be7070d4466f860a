use protocol::{data, protocol};

#[data]
struct Elsewhere {
    #[field(rename = "type")]
    kind: String,
}

#[protocol(tag = "/metadata/type", header = Header)]
mod seen {
    #[data(header)]
    struct Header {
        metadata: Metadata,
    }

    #[data]
    struct Metadata {
        #[field(alias = "type")]
        kind: String,
    }

    #[message(type = "bark")]
    struct Bark;
}

#[protocol(tag = "/metadata/type", header = Header)]
mod unseen {
    #[data(header)]
    struct Header {
        metadata: super::Elsewhere,
    }

    #[message(type = "bark")]
    struct Bark;
}

fn main() {}

#[protocol::data(untagged)]
enum Id {
    Number(i64),
    Small(u8),
    Text(String),
}

#[protocol::data(untagged)]
enum Value {
    Any(protocol::RawJson),
    Text(String),
}

/// What is left is for the last one.
#[protocol::data(untagged)]
enum Rest {
    Text(String),
    Any(protocol::RawJson),
}

#[protocol::data(untagged)]
enum Frame {
    Call { name: String },
    Event { name: String, more: u8 },
    #[field(when = "id")]
    Id(u8),
}

fn main() {}

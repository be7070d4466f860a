#[protocol::data(untagged)]
enum Id {
    Number(i64),
    #[field(rename = "text", alias = "string")]
    Text(#[field(rename = "value", len(1..))] String),
    Nothing,
    Pair(u8, u8),
    #[other]
    Other(protocol::Unknown),
}

#[protocol::data(untagged, tag = "type", rename_all = "camelCase")]
enum Tagged {
    Number(i64),
}

#[protocol::data(untagged)]
struct Held {
    id: u8,
}

#[protocol::data]
enum Tone {
    #[field(when = "calm")]
    Calm,
}

fn main() {}

#[protocol::data(tag = "type")]
enum Item {
    #[field(rename = 1)]
    Text { text: String },
    #[field(rename = 2, alias = "call")]
    Call { name: String },
    Nothing,
    #[other]
    #[field(rename = 3)]
    Other(protocol::Unknown),
}

#[protocol::data]
enum Tone {
    #[field(rename = 1)]
    Calm,
}

fn main() {}

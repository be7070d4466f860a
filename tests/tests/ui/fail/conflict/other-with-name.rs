#[protocol::data]
enum Tone {
    Calm,
    #[other]
    #[field(rename = "other")]
    Other(String),
}

fn main() {}

#[protocol::data]
enum Tone {
    Calm,
    #[other(default)]
    Other(String),
}

fn main() {}

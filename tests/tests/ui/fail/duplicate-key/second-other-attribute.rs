#[protocol::data]
enum Tone {
    Calm,
    #[other]
    #[other]
    Other(String),
}

fn main() {}

#[protocol::data]
enum Tone {
    #[other]
    Other(String),
    #[other]
    Another(String),
}

fn main() {}

#[protocol::data]
enum Tone {
    Calm,
    #[other]
    Other,
}

fn main() {}

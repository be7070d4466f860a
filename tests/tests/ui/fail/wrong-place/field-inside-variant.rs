#[protocol::data]
enum Tone {
    Calm,
    #[other]
    Other(#[field(len(1..))] String),
}

fn main() {}

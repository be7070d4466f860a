#[protocol::data]
enum Tone {
    #[field(len(1..))]
    Calm,
}

fn main() {}

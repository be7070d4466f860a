#[protocol::data(header)]
enum Tone {
    Calm,
}

fn main() {}

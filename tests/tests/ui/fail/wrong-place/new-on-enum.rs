#[protocol::data(new = false)]
enum Tone {
    Calm,
}

fn main() {}

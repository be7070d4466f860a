#[protocol::data]
enum Tone {
    Calm = 3,
}

fn main() {}

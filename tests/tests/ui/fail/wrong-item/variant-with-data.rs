#[protocol::data]
enum Tone {
    Calm,
    Loud(u8),
}

fn main() {}

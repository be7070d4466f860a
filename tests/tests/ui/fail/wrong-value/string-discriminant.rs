#[protocol::data]
enum Tone {
    Calm = "calm",
    Loud = "LOUD",
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    tone: Tone,
}

fn main() {}

#[protocol::data]
enum Tone {
    Calm,
}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(default)]
    tone: Tone,
}

fn main() {}

#[protocol::data]
enum Tone {
    Calm,
}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(1..))]
    tone: Tone,
}

fn main() {}

#[protocol::data]
#[serde(tag = "kind")]
enum Tone {
    Calm,
}

fn main() {}

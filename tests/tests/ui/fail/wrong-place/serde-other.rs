#[protocol::data]
enum Tone {
    Calm,
    #[serde(other)]
    Other,
}

fn main() {}

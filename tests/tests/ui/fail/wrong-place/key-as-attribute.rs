#[protocol::message(type = "bark")]
struct Bark {
    #[len(1..=280)]
    text: String,
    #[rename = "loudness"]
    volume: u8,
}

fn main() {}

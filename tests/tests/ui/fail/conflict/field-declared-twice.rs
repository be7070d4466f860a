#[protocol::message(type = "bark")]
struct Bark {
    text: String,
    volume: u8,
    text: u8,
}

fn use_it(bark: Bark) -> String {
    bark.text
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    text: str,
    bytes: [u8],
}

fn main() {}

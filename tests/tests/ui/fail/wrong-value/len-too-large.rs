//! A length that does not fit a 32-bit `usize`.

use protocol::message;

#[message(type = "bark")]
struct Bark {
    #[field(len(..=5_000_000_000))]
    text: String,
    #[field(len(1..4294967296))]
    words: Vec<String>,
}

fn main() {}

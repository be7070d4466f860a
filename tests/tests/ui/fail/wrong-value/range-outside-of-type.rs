#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(0..=300))]
    loudness: u8,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(1..))]
    loudness: u8,
}

fn main() {}

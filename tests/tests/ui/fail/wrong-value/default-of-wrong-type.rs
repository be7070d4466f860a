#[protocol::message(type = "bark")]
struct Bark {
    #[field(default = "loud")]
    loudness: u8,
}

fn main() {}

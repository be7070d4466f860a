#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(0.5..))]
    loudness: u32,
}

fn main() {}

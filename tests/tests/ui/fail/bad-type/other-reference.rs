#[protocol::message(type = "bark")]
struct Bark<'a> {
    loudness: &'a u8,
}

fn main() {}

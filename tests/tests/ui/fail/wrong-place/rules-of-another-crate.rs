#[protocol::message(type = "bark")]
struct Bark {
    #[garde(length(min = 1))]
    text: String,
    #[validate(range(min = 1))]
    volume: u8,
}

fn main() {}

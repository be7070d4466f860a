#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(10..=5))]
    text: String,
}

fn main() {}

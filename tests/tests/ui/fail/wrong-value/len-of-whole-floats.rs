#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(1.0..=5.0))]
    text: String,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(..=3), one_of("yes", "maybe"))]
    text: String,
}

fn main() {}

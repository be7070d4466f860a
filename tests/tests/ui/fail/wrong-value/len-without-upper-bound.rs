#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(1..=))]
    text: String,
}

fn main() {}

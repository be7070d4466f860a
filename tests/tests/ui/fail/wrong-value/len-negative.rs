#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(-1..=5))]
    text: String,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[other]
    text: String,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field]
    text: String,
}

fn main() {}

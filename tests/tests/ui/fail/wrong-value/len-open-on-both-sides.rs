#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(..))]
    text: String,
}

fn main() {}

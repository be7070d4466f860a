#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(0.5..))]
    text: String,
}

fn main() {}

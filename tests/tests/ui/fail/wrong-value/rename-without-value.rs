#[protocol::message(type = "bark")]
struct Bark {
    #[field(rename)]
    text: String,
}

fn main() {}

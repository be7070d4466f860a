#[protocol::message(type = "bark")]
struct Bark {
    #[field(after_content)]
    text: String,
}

fn main() {}

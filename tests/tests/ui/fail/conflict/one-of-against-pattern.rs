#[protocol::message(type = "bark")]
struct Bark {
    #[field(pattern("^[a-z]+$"), one_of("yes", "No"))]
    text: String,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(pattern("a", "b"))]
    text: String,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(pattern("^(woof"))]
    text: String,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(pattern("^a"))]
    words: Vec<String>,
}

fn main() {}

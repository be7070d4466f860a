type Words = Vec<String>;

#[protocol::message(type = "bark")]
struct Bark {
    #[field(pattern("^a"))]
    words: Words,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(each())]
    words: Vec<String>,
}

fn main() {}

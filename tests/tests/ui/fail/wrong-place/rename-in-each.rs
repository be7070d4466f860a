#[protocol::message(type = "bark")]
struct Bark {
    #[field(each(rename = "word"))]
    words: Vec<String>,
}

fn main() {}

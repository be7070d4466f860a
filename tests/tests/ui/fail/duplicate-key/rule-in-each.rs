#[protocol::message(type = "bark")]
struct Bark {
    #[field(each(len(1..), len(..=8)))]
    words: Vec<String>,
}

fn main() {}

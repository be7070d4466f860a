#[protocol::message(type = "bark")]
struct Bark {
    #[field(keys(len(1..)))]
    words: Vec<String>,
}

fn main() {}

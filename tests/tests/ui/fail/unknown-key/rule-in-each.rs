#[protocol::message(type = "bark")]
struct Bark {
    #[field(each(lne(1..)))]
    words: Vec<String>,
}

fn main() {}

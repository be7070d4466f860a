#[protocol::message(type = "bark")]
struct Bark {
    #[field(each(len(1..)))]
    text: String,
}

fn main() {}

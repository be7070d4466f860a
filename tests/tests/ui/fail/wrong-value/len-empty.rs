#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(5..5))]
    text: String,
}

fn main() {}

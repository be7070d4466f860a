#[protocol::message(type = "bark")]
struct Bark {
    text: String,
    #[field(alias = "text")]
    line: String,
}

fn main() {}

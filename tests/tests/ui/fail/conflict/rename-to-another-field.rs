#[protocol::message(type = "bark")]
struct Bark {
    #[field(rename = "line")]
    text: String,
    line: String,
}

fn main() {}

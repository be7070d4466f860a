#[protocol::message(type = "bark")]
struct Bark {
    #[field(rename = "line")]
    #[field(rename = "said")]
    text: String,
}

fn main() {}

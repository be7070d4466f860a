#[protocol::message(type = "bark")]
struct Bark {
    #[serde(rename = "said")]
    text: String,
}

fn main() {}

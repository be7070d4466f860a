#[protocol::message(type = "bark")]
struct Bark {
    #[serde(alias = "words")]
    text: String,
    #[serde(default)]
    times: u8,
    #[serde(with = "hex")]
    bytes: Vec<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tone: Option<String>,
    #[serde(skip)]
    cache: u8,
    #[serde(borrow)]
    name: String,
}

#[protocol::data]
enum Tone {
    #[serde(alias = "quiet")]
    Calm,
}

fn main() {}

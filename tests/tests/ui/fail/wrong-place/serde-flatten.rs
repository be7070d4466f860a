#[protocol::message(type = "bark")]
struct Bark {
    #[serde(flatten)]
    rest: std::collections::BTreeMap<String, String>,
}

fn main() {}

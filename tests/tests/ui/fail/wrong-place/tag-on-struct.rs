#[protocol::data(tag = "type", content = "value")]
struct Item {
    text: String,
}

fn main() {}

#[protocol::data(tag = "type", content = "type")]
enum Item {
    Text { text: String },
}

fn main() {}

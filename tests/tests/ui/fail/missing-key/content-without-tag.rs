#[protocol::data(content = "value")]
enum Item {
    Text { text: String },
}

fn main() {}

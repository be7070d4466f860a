#[protocol::data(tag = "type")]
enum Item {
    Text(String, u8),
    Nothing(),
}

fn main() {}

#[protocol::data(tag = "type")]
enum Item {
    Text(String),
    Parts(Vec<u8>),
}

fn main() {}

#[protocol::protocol]
struct Bark {
    text: String,
}

fn main() {}

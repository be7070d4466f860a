#[protocol::message]
struct Bark {
    text: String,
}

fn main() {}

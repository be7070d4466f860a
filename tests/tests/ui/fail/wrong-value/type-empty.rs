#[protocol::message(type = "")]
struct Bark {
    text: String,
}

fn main() {}

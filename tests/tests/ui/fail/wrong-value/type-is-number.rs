#[protocol::message(type = 4.2)]
struct Bark {
    text: String,
}

fn main() {}

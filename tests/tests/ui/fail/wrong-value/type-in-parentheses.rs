#[protocol::message(type("bark"))]
struct Bark {
    text: String,
}

fn main() {}

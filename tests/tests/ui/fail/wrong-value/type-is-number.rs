#[protocol::message(type = 42)]
struct Bark {
    text: String,
}

fn main() {}

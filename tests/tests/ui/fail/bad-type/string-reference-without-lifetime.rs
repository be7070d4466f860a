#[protocol::message(type = "bark")]
struct Bark {
    text: &str,
}

fn main() {}

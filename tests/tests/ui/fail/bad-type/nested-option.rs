#[protocol::message(type = "bark")]
struct Bark {
    text: Option<Option<String>>,
}

fn main() {}

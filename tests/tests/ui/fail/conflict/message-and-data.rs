#[protocol::message(type = "bark")]
#[protocol::data]
struct Bark {
    text: String,
}

fn main() {}

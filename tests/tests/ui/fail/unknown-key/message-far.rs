#[protocol::message(type = "bark", colour = "red")]
struct Bark {
    text: String,
}

fn main() {}

#[protocol::message(type = "bark", example = "Woof")]
struct Bark {
    text: String,
}

fn main() {}

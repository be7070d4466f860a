#[protocol::message(type = "bark", type = "woof")]
struct Bark {
    text: String,
}

fn main() {}

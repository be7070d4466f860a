#[protocol::message(type = "bark", len(1..=280))]
struct Bark {
    text: String,
}

fn main() {}

#[protocol::message(type = "bark", crate = protocol)]
struct Bark {
    text: String,
}

fn main() {}

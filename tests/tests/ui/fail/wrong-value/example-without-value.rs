#[protocol::message(type = "bark", example)]
struct Bark {
    text: String,
}

fn main() {}

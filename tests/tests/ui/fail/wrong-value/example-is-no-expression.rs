#[protocol::message(type = "bark", example = struct)]
struct Bark {
    text: String,
}

fn main() {}

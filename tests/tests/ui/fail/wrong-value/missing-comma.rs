#[protocol::message(type = "bark" new = false)]
struct Bark {
    text: String,
}

fn main() {}

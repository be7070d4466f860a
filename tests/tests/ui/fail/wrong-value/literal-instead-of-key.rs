#[protocol::message("bark", type = "bark")]
struct Bark {
    text: String,
}

fn main() {}

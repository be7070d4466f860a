#[protocol::message(type = "bark")]
#[derive(Debug, Serialize)]
struct Bark {
    text: String,
}

fn main() {}

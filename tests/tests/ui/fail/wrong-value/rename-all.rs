#[protocol::message(type = "bark", rename_all = "camel_case")]
struct Bark {
    text: String,
}

fn main() {}

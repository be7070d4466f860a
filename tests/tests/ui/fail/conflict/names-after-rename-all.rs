#[protocol::message(type = "bark", rename_all = "camelCase")]
struct Bark {
    first_line: String,
    #[field(rename = "firstLine")]
    text: String,
}

fn main() {}

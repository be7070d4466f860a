#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(1..))]
    text: Option<String>,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(len = 280)]
    text: String,
}

fn main() {}

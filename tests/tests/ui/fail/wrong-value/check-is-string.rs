#[protocol::message(type = "bark")]
struct Bark {
    #[field(check = "not_shouted")]
    text: String,
}

fn main() {}

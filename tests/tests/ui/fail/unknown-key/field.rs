#[protocol::message(type = "bark")]
struct Bark {
    #[field(lenght(1..=280))]
    text: String,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(one_of())]
    tone: String,
}

fn main() {}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(one_of("calm", 3))]
    tone: String,
}

fn main() {}

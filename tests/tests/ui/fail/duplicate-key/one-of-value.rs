#[protocol::message(type = "bark")]
struct Bark {
    #[field(one_of("calm", "stern", "calm"))]
    tone: String,
}

fn main() {}

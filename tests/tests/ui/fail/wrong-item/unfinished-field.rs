#[protocol::message(type = "bark")]
struct Bark {
    text: String,
    pub te
}

fn main() {}

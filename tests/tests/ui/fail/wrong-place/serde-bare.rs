#[protocol::message(type = "bark")]
#[serde]
struct Bark {
    text: String,
}

fn main() {}

#[protocol::message(tpye = "bark")]
struct Bark {
    text: String,
}

fn main() {}

#[protocol::message(type = "bark")]
enum Bark {
    Loud,
}

fn main() {}

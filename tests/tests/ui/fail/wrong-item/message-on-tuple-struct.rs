#[protocol::message(type = "bark")]
struct Bark(String, u8);

fn main() {}

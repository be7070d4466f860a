#[protocol::message(type = "bark")]
struct Bark(String);

fn main() {}

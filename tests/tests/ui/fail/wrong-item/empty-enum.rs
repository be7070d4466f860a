#[protocol::data]
enum Tone {}

fn main() {}

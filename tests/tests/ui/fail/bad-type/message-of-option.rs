#[protocol::message(type = "mood", header = protocol::NoHeader)]
struct Mood(Option<String>);

fn main() {}

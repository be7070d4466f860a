#[protocol::data(header)]
struct Trace(String);

fn main() {}

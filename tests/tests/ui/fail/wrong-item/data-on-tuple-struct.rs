#[protocol::data]
struct Point(f64, f64);

fn main() {}

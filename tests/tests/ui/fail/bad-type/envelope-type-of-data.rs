#[protocol::data]
struct Point {
    x: f64,
}

struct Kept {
    envelope: protocol::Envelope<Point>,
}

fn main() {}

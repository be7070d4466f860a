#[protocol::data]
struct Point {
    x: f64,
}

fn main() {
    let _ = protocol::Envelope::<Point>::from_json("{}");
}

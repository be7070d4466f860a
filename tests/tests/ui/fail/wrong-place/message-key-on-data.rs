#[protocol::data(type = "point")]
struct Point {
    x: f64,
}

fn main() {}

#[protocol::data]
union Point {
    x: f64,
    y: f64,
}

fn main() {}

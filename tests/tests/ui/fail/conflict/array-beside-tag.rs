#[protocol::data(array)]
struct Point {
    x: f64,
}

#[protocol::data(tag = "kind")]
enum Item {
    At(Point),
}

fn main() {}

#[protocol::data]
struct Point {
    x: f64,
}

#[protocol::message(type = "bark", header = Point)]
struct Bark {
    text: String,
}

fn main() {}

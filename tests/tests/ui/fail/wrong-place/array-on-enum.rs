#[protocol::data(array)]
enum Tone {
    Calm,
}

#[protocol::data(array, tag = "kind")]
enum Item {
    Text(String),
}

#[protocol::message(type = "point", array)]
struct Point {
    x: f64,
}

fn main() {}

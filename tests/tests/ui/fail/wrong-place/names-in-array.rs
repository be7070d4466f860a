#[protocol::data(array)]
struct Point {
    #[field(rename = "X", alias = "left")]
    x: f64,
    #[field(after_content)]
    y: f64,
}

fn main() {}

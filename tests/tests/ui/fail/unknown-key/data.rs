#[protocol::data(rename_al = "camelCase")]
struct Point {
    x: f64,
}

fn main() {}

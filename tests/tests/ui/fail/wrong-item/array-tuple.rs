#[protocol::data(array)]
struct Pair(f64, f64);

#[protocol::data(array)]
struct Only(f64);

fn main() {}

#[protocol::data(array, header)]
struct Trace {
    trace_id: String,
}

#[protocol::data(array, rename_all = "camelCase")]
struct Point {
    left_edge: f64,
}

#[protocol::data(array, untagged, integer, tag = "kind")]
struct Row {
    first: f64,
}

fn main() {}

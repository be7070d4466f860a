#[protocol::protocol]
mod chat {
    #[data]
    struct Point {
        x: f64,
    }
}

fn main() {}

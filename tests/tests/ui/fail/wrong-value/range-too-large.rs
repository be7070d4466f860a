#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(..=1e999))]
    loudness: f64,
}

fn main() {}

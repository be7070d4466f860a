#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(1.0..=0.0))]
    loudness: f64,
}

fn main() {}

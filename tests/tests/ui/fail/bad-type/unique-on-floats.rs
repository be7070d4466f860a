#[protocol::message(type = "bark")]
struct Bark {
    #[field(unique)]
    volumes: Vec<f64>,
}

fn main() {}

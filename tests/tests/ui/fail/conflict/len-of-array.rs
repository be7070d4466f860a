#[protocol::message(type = "bark")]
struct Bark {
    #[field(len(4..))]
    axes: [f64; 3],
}

fn main() {}

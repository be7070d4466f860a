#![deny(deprecated)]

#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(0.0..=0.1))]
    share: f32,
}

fn main() {}

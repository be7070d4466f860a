#[protocol::message(type = "bark")]
struct Bark {
    #[field(one_of("1", "2"))]
    volume: u8,
}

fn main() {}

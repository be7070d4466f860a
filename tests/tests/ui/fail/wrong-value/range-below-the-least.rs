#[protocol::message(type = "bark")]
struct Bark {
    #[field(range(..0))]
    a: u8,
}

fn main() {}

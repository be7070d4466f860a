#[protocol::message(type = "bark")]
struct Bark {
    #[field(default, len(1..))]
    a: String,
    #[field(default, range(1..))]
    b: u8,
    #[field(default, len(1..))]
    c: Vec<u8>,
    #[field(default, one_of("a"))]
    d: String,
}

fn main() {}

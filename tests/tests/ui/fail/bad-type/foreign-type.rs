#[derive(Debug, Clone, PartialEq)]
struct Volume(u8);

#[protocol::message(type = "bark")]
struct Bark {
    volume: Volume,
}

fn main() {}

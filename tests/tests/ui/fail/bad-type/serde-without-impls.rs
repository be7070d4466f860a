#[derive(Debug, Clone, PartialEq)]
struct Volume(u8);

#[protocol::message(type = "bark")]
struct Bark {
    #[field(serde)]
    volume: Volume,
}

fn main() {}

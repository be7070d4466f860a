#[derive(Debug, Clone, PartialEq)]
struct Volume(u8);

#[protocol::data]
struct Sound {
    volume: Volume,
}

fn main() {}

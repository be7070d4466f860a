#[protocol::message(type = "bark")]
struct Bark {
    id: u128,
    many: Vec<i128>,
}

fn main() {}

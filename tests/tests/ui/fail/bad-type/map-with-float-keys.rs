use std::collections::BTreeMap;

#[protocol::message(type = "bark")]
struct Bark {
    volumes: BTreeMap<f64, u8>,
}

fn main() {}

use std::collections::BTreeMap;

#[protocol::message(type = "bark")]
struct Bark {
    volumes: BTreeMap<bool, u8>,
}

fn main() {}

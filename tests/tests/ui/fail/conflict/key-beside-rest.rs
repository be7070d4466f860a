use std::collections::BTreeMap;

use protocol::{data, message};

#[message(type = "bark")]
struct Bark {
    #[field(rest, rename = "more", alias = "others", default)]
    more: BTreeMap<String, u8>,
}

#[data]
struct Tag {
    #[field(rest, len(..=3), keys(len(1..)), values(range(1..)), check = is_quiet)]
    more: BTreeMap<String, u8>,
}

#[data]
struct Note {
    #[field(rest, serde, secret)]
    more: BTreeMap<String, std::time::Duration>,
}

#[data(header)]
struct Head {
    #[field(rest, after_content)]
    more: BTreeMap<String, u8>,
}

fn is_quiet(_: &BTreeMap<String, u8>) -> Result<(), String> {
    Ok(())
}

fn main() {}

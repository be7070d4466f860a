use std::collections::BTreeMap;

use protocol::data;

#[data]
struct Note {
    #[field(rest)]
    more: Option<BTreeMap<String, u8>>,
}

#[data]
struct Tag {
    #[field(rest)]
    more: BTreeMap<u8, u8>,
}

fn main() {}

use std::collections::BTreeMap;

use protocol::data;

#[data]
struct Note {
    #[field(rest)]
    more: BTreeMap<String, u8>,
    #[field(rest)]
    others: BTreeMap<String, u8>,
}

fn main() {}

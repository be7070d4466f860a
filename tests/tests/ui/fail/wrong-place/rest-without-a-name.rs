use std::collections::BTreeMap;

use protocol::data;

#[data]
struct Note(#[field(rest)] BTreeMap<String, u8>);

#[data(tag = "type", content = "value")]
enum Tagged {
    Note(#[field(rest)] BTreeMap<String, u8>),
}

#[data(untagged)]
enum Untagged {
    Note(#[field(rest)] BTreeMap<String, u8>),
    Text(String),
}

fn main() {}

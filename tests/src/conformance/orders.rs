//! Cases for the order of keys, which never matters.

use protocol::contract::Contract;

use super::Draft;
use super::sample::{Sample, object};

pub(super) fn drafts(contract: &'static Contract) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for message in contract.messages() {
        let full = Sample::full(contract, message);
        let (tag, content) = (contract.tag_key(), contract.content_key().unwrap_or_default());
        let mut reversed = full.clone();
        reversed.payload.reverse();
        let mut add = |name: &str, text: String| drafts.push(Draft::new(format!("{}: {name}", message.tag), text));
        let mut members = full.envelope();
        members.rotate_left(1);
        add(&format!("{tag} last"), object(&members));
        members.reverse();
        add("all the other way round", object(&members.clone()));
        members.sort_by_key(|(key, _)| key != content);
        add(&format!("{content} first"), object(&members));
        members.sort_by_key(|(key, _)| (key == content, key == tag));
        add("the header before all else", object(&members));
        add("fields the other way round", reversed.text());
        // A key inside the payload that equals the tag key, before the tag, must not be mistaken for the tag.
        let inside = reversed.saying(tag, "\"ping\"");
        let mut members = inside.envelope();
        members.reverse();
        add(&format!("a {tag} in the payload, before its own"), object(&members));
    }
    drafts
}

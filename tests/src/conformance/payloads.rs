//! Cases for each type: with as few and with as many fields as allowed, and without its payload.

use protocol::contract::Contract;

use super::Draft;
use super::sample::Sample;

pub(super) fn drafts(contract: &'static Contract) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for message in contract.messages() {
        let (tag, content) = (message.tag, contract.content_key().unwrap_or_default());
        let least = Sample::least(contract, message);
        let full = Sample::full(contract, message);
        let mut add = |name: &str, text: String| drafts.push(Draft::new(format!("{tag}: {name}"), text));
        add("says no more than it must", least.text());
        add("says everything", full.text());
        for example in message.examples() {
            add("an example as declared", least.text_with(content, &example));
        }
        add("spread over lines", spread(&full));
        for (kind, json) in [
            ("an empty object", "{}"),
            ("null", "null"),
            ("a boolean", "false"),
            ("a number", "0"),
            ("a string", "\"{}\""),
            ("an array", "[]"),
            ("an array of objects", "[{}]"),
        ] {
            add(&format!("{content} is {kind}"), least.text_with(content, json));
        }
        add(&format!("{content} is missing"), least.text_without(content));
        add("an unknown key in the payload", least.saying("extra", "{\"a\":[1,\"x\",null]}").text());
        add("an unknown key twice in the payload", twice(&least, "extra", "1"));
        add("an unknown key in the envelope", least.text_with("extra", "[]"));
        let wrapped = format!("[{}]", least.content());
        add(&format!("{content} in an array"), least.text_with(content, &wrapped));
    }
    drafts
}

/// Returns the text with this member twice in the payload.
pub(super) fn twice(sample: &Sample, key: &str, value: &str) -> String {
    let mut changed = sample.clone();
    changed.payload.extend([(key.to_owned(), value.to_owned()), (key.to_owned(), value.to_owned())]);
    changed.text()
}

/// Returns the text with every kind of whitespace wherever it is allowed.
fn spread(sample: &Sample) -> String {
    let members = sample.envelope();
    let members: Vec<String> = members.iter().map(|(key, value)| format!("{} :\t{value}", super::quote(key))).collect();
    format!("\r\n{{\n  {}\n}} \t\r\n", members.join("\n ,\r\n  "))
}

//! Cases for the envelope: the type, duplicate keys, and values that are not an envelope.

use protocol::contract::Contract;

use super::sample::{Sample, object};
use super::{Draft, escaped, quote};

pub(super) fn drafts(contract: &'static Contract) -> Vec<Draft> {
    let Some(message) = contract.messages().next() else { return Vec::new() };
    let sample = Sample::least(contract, message);
    let mut drafts = types(contract, &sample);
    drafts.extend(repeated(contract, &sample));
    drafts.extend(no_envelope());
    drafts
}

fn types(contract: &Contract, sample: &Sample) -> Vec<Draft> {
    let key = contract.tag_key();
    let mut drafts = vec![
        Draft::new(format!("{key} is missing"), sample.text_without(key)),
        Draft::new(format!("{key} is all escaped"), sample.text_with(key, &escaped(sample.tag))),
    ];
    for (kind, json) in
        [("null", "null"), ("a boolean", "true"), ("a number", "1"), ("an array", "[\"ping\"]"), ("an object", "{}")]
    {
        drafts.push(Draft::new(format!("{key} is {kind}"), sample.text_with(key, json)));
    }
    let strange = [
        sample.tag.to_uppercase(),
        format!("{} ", sample.tag),
        format!("{}s", sample.tag),
        "dance".to_owned(),
        String::new(),
        "\u{0}".to_owned(),
        "__proto__".to_owned(),
        "constructor".to_owned(),
        "Message".to_owned(),
        "größer".to_owned(),
    ];
    for name in strange {
        let tag = quote(&name);
        drafts.push(Draft::new(format!("{key} is {tag}"), sample.text_with(key, &tag)));
        let mut unknown = sample.clone();
        unknown.payload = vec![("steps".to_owned(), "[1, 2.50, {\"a\": null}]".to_owned())];
        let mut members = unknown.envelope();
        members.retain(|(name, _)| name != key);
        members.push((key.to_owned(), tag.clone()));
        drafts.push(Draft::new(format!("{key} is {tag}, last, its payload of another kind"), object(&members)));
    }
    let unknown = sample.text_with(key, "\"dance\"");
    let without = |name: &str| {
        let mut members = sample.envelope();
        members.retain(|(other, _)| other != name);
        object(&super::sample::replaced(&members, key, "\"dance\""))
    };
    for name in
        contract.header().fields.iter().map(|field| field.name).chain([contract.content_key().unwrap_or_default()])
    {
        drafts.push(Draft::new(format!("an unknown {key} without {name}"), without(name)));
    }
    for (kind, json) in [("null", "null"), ("a number", "1.50"), ("a string", "\"\\u0061\""), ("an array", "[ 1 ]")] {
        let text = unknown.replace(&object(&sample.payload), json);
        drafts.push(Draft::new(
            format!("an unknown {key}, its {} {kind}", contract.content_key().unwrap_or_default()),
            text,
        ));
    }
    drafts
}

/// Duplicate members of the envelope.
fn repeated(contract: &Contract, sample: &Sample) -> Vec<Draft> {
    let members = sample.envelope();
    let mut drafts = Vec::new();
    for (key, value) in &members {
        let more = |json: &str| object(&[&members[..], &[(key.clone(), json.to_owned())]].concat());
        drafts.push(Draft::new(format!("envelope: {key} twice, equal"), more(value)));
        drafts.push(Draft::new(format!("envelope: {key} twice, the second null"), more("null")));
        drafts.push(Draft::new(format!("envelope: {key} twice, the second an array"), more("[]")));
    }
    for other in contract.messages().skip(1).take(1) {
        let text = object(&[&members[..], &[(contract.tag_key().to_owned(), quote(other.tag))]].concat());
        drafts.push(Draft::new(format!("envelope: {} twice, the second another type", contract.tag_key()), text));
    }
    let strange =
        [&members[..], &[("extra".to_owned(), "1".to_owned()), ("extra".to_owned(), "1".to_owned())]].concat();
    drafts.push(Draft::new("envelope: an unknown key twice", object(&strange)));
    for key in ["__proto__", "constructor", "", "a b", "\u{1}", "Type", "$ref"] {
        let strange = [&members[..], &[(key.to_owned(), "{}".to_owned())]].concat();
        drafts.push(Draft::new(format!("envelope: a key {}", quote(key)), object(&strange)));
    }
    drafts
}

fn no_envelope() -> Vec<Draft> {
    let texts = ["{}", "[]", "[{}]", "null", "true", "false", "0", "-1.5e3", "\"bark\"", "{\"a\":1}", "{\"\":{}}"];
    texts.map(|text| Draft::new(format!("the message is {text}"), text)).into()
}

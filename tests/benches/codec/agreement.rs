//! Checks that all candidates agree on every message of every workload.

use serde_json::{Map, Value};

use crate::candidates::{Adjacent, Borrowing, Bound, HeaderFirst, Internal, Owned, Sonic, TraitObject};
use crate::codec::{Codec, DecodeBytes, Peek};
use crate::text;
use crate::workloads::{Text, Workload};

/// Checks all candidates. Returns the number of messages.
///
/// # Panics
///
/// If the candidates disagree.
pub(crate) fn check(workloads: &[Workload]) -> usize {
    workloads.iter().flat_map(|workload| &workload.texts).map(check_message).count()
}

fn check_message(text: &Text) {
    let expected = reread::<Owned>(text);
    assert_eq!(expected.is_some(), text.is_valid, "protocol on {}", text.json);
    let others = [
        ("protocol, borrowed", reread::<Borrowing>(text)),
        ("bound", reread::<Bound<text::Owned>>(text)),
        ("bound, borrowed", reread::<Bound<text::Borrowing>>(text)),
        ("adjacent", reread::<Adjacent<text::Owned>>(text)),
        ("adjacent, borrowed", reread::<Adjacent<text::Borrowing>>(text)),
        ("internal", reread::<Internal<text::Owned>>(text)),
        ("internal, borrowed", reread::<Internal<text::Borrowing>>(text)),
        ("typetag", reread::<TraitObject>(text)),
        ("raw value", reread::<HeaderFirst<text::Owned>>(text)),
        ("raw value, borrowed", reread::<HeaderFirst<text::Borrowing>>(text)),
        ("sonic-rs", reread::<Sonic<text::Owned>>(text)),
        ("sonic-rs, borrowed", reread::<Sonic<text::Borrowing>>(text)),
    ];
    for (candidate, found) in others {
        assert_eq!(found, expected, "{candidate} on {}", text.json);
    }
    check_bytes(text);
    if text.is_valid {
        check_text(text, expected.as_ref());
        check_peeks(text);
    }
}

/// Reads a text and writes it again with a candidate.
fn reread<C: Codec>(Text { kind, json, .. }: &Text) -> Option<Value> {
    let message = C::decode(*kind, json).ok()?;
    let mut buffer = Vec::new();
    assert!(C::encode(&message, &mut buffer), "cannot write {json}");
    let string = C::encode_string(&message);
    assert_eq!(string.as_deref().map(str::as_bytes), Some(buffer.as_slice()), "string and buffer differ on {json}");
    serde_json::from_slice(&buffer).ok().map(plain)
}

fn check_bytes(Text { kind, json, is_valid }: &Text) {
    let accepted = [
        Owned::consume_bytes(*kind, json.as_bytes()),
        Bound::<text::Owned>::consume_bytes(*kind, json.as_bytes()),
        Sonic::<text::Owned>::consume_bytes(*kind, json.as_bytes()),
        crate::protocols::owned::Envelope::accept(json).is_some(),
    ];
    assert_eq!(accepted, [*is_valid; 4], "from bytes: {json}");
}

/// Checks that the result equals the text, apart from ignored keys and defaults.
fn check_text(Text { json, .. }: &Text, read: Option<&Value>) {
    let mut written: Value = serde_json::from_str(json).map(plain).unwrap_or_default();
    let payload = written.get_mut("data").and_then(Value::as_object_mut);
    let read_payload = read.and_then(|read| read.get("data")).and_then(Value::as_object);
    if let (Some(payload), Some(read_payload)) = (payload, read_payload) {
        payload.remove("type");
        for key in ["resumed", "fatal", "issues"] {
            if let Some(value) = read_payload.get(key) {
                payload.entry(key).or_insert_with(|| value.clone());
            }
        }
    }
    assert_eq!(read, Some(&written), "{json}");
}

fn check_peeks(Text { json, .. }: &Text) {
    let ours = Owned::peek(json).map(|peeked| Owned::glance(&peeked));
    let raw = HeaderFirst::<text::Owned>::peek(json).map(|peeked| HeaderFirst::<text::Owned>::glance(&peeked));
    let sonic = Sonic::<text::Owned>::peek(json).map(|peeked| Sonic::<text::Owned>::glance(&peeked));
    assert!(ours.is_some(), "{json}");
    assert_eq!(ours, raw, "{json}");
    assert_eq!(ours, sonic, "{json}");
}

/// Converts all numbers to floats: some candidates write `1` where others write `1.0`.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, Value::from),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(members) => {
            Value::Object(members.into_iter().map(|(key, value)| (key, plain(value))).collect::<Map<_, _>>())
        }
        other => other,
    }
}

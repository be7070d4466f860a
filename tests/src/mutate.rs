//! Mutations of texts and values.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// One change to the bytes of a text: where (as a fraction of its length), what kind, and with which bytes.
#[derive(Debug, Clone)]
pub struct Edit {
    place: f64,
    kind: u8,
    bytes: Vec<u8>,
}

/// Fragments that are likely to matter to a JSON reader.
const PIECES: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "0",
    "-",
    ".",
    "e",
    "E",
    "+",
    "1e400",
    "-0.0",
    "9007199254740993",
    "null",
    "true",
    "false",
    " ",
    "\n",
    "\t",
    "\u{0}",
    "\u{1f}",
    "\\u",
    "\\ud800",
    "\\udc00",
    "\\ud83e\\udd80",
    "é",
    "🦀",
    "\u{feff}",
    "\"type\":",
    "\"data\":",
    "\"ts\":1",
    "\"text\"",
    "bark",
    "ping",
    "//",
    "5",
];

/// Changes as made by a bad connection, a buggy writer or an attacker.
pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let piece = prop::sample::select(PIECES.to_vec()).prop_map(|piece| piece.as_bytes().to_vec());
    let bytes = prop_oneof![4 => piece, 1 => prop::collection::vec(any::<u8>(), 1..3)];
    let edit = (0.0..1.0, 0..5_u8, bytes).prop_map(|(place, kind, bytes)| Edit { place, kind, bytes });
    prop::collection::vec(edit, 1..4)
}

/// Applies changes to a text, one after another.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for edit in edits {
        let at = at(&bytes, edit.place);
        let end = (at + edit.bytes.len()).min(bytes.len());
        match edit.kind {
            // Replace, insert, remove, truncate, duplicate.
            0 => drop(bytes.splice(at..end, edit.bytes.iter().copied())),
            1 => drop(bytes.splice(at..at, edit.bytes.iter().copied())),
            2 => drop(bytes.drain(at..end)),
            3 => bytes.truncate(at),
            _ => bytes.extend_from_within(at..end),
        }
    }
    bytes
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a fraction of a small length"
)]
fn at(bytes: &[u8], place: f64) -> usize {
    (place * bytes.len() as f64) as usize
}

/// Text made of fragments of JSON in random order.
pub fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..30).prop_map(|pieces| pieces.concat())
}

/// Values to replace another value with.
pub fn intruder() -> impl Strategy<Value = Value> {
    let scalars = prop_oneof![
        prop::sample::select(vec![
            json!(null),
            json!(true),
            json!(0),
            json!(-1),
            json!(1.5),
            json!(1e300),
            json!(u64::MAX),
            json!(i64::MIN)
        ]),
        prop::sample::select(vec![
            json!(""),
            json!("calm"),
            json!("🦀\n"),
            json!("x".repeat(3_000)),
            json!([]),
            json!({})
        ]),
        any::<f64>().prop_map(|number| json!(number)),
        crate::strategies::text(0, 5).prop_map(Value::from),
    ];
    scalars.prop_recursive(2, 8, 3, |inner| {
        let entries = prop::collection::vec((crate::strategies::text(0, 3), inner.clone()), 0..3);
        prop_oneof![
            prop::collection::vec(inner, 0..3).prop_map(Value::from),
            entries.prop_map(|entries| Value::Object(Map::from_iter(entries))),
        ]
    })
}

/// Replaces (or, with `None`, removes) the value at step `step` of a walk through a tree.
pub fn change(value: &mut Value, step: usize, intruder: Option<&Value>) {
    let count = count(value);
    walk(value, step % count.max(1), intruder);
}

fn count(value: &Value) -> usize {
    match value {
        Value::Object(entries) => entries.values().map(|inner| 1 + count(inner)).sum(),
        Value::Array(items) => items.iter().map(|inner| 1 + count(inner)).sum(),
        _ => 0,
    }
}

fn walk(value: &mut Value, mut step: usize, intruder: Option<&Value>) {
    match value {
        Value::Object(entries) => {
            let keys: Vec<String> = entries.keys().cloned().collect();
            for key in keys {
                if step == 0 {
                    match intruder {
                        Some(intruder) => drop(entries.insert(key, intruder.clone())),
                        None => drop(entries.remove(&key)),
                    }
                    return;
                }
                let Some(inner) = entries.get_mut(&key) else { return };
                let inside = count(inner);
                if step <= inside {
                    return walk(inner, step - 1, intruder);
                }
                step -= 1 + inside;
            }
        }
        Value::Array(items) => {
            for index in 0..items.len() {
                let Some(item) = items.get_mut(index) else { return };
                let inside = count(item);
                if step == 0 {
                    match intruder {
                        Some(intruder) => *item = intruder.clone(),
                        None => drop(items.remove(index)),
                    }
                    return;
                }
                if step <= inside {
                    return walk(item, step - 1, intruder);
                }
                step -= 1 + inside;
            }
        }
        _ => {}
    }
}

/// Writes a value with the keys of all its objects in an order determined by `seed`.
#[must_use]
pub fn shuffled(value: &Value, seed: &mut u64) -> String {
    match value {
        Value::Object(entries) => {
            let mut members: Vec<(u64, String)> = entries
                .iter()
                .map(|(key, inner)| (next(seed), format!("{}: {}", Value::from(key.as_str()), shuffled(inner, seed))))
                .collect();
            members.sort();
            let members: Vec<String> = members.into_iter().map(|(_, member)| member).collect();
            format!("{{{}}}", members.join(", "))
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| shuffled(item, seed)).collect();
            format!("[{}]", items.join(","))
        }
        scalar => scalar.to_string(),
    }
}

/// Returns the next number of a splitmix generator.
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_every_place_of_a_tree() {
        let tree = json!({"a": [1, {"b": 2}], "c": 3});
        let changed: Vec<Value> = (0..5)
            .map(|step| {
                let mut tree = tree.clone();
                change(&mut tree, step, Some(&json!("x")));
                tree
            })
            .collect();
        let expected = [
            json!({"a": "x", "c": 3}),
            json!({"a": ["x", {"b": 2}], "c": 3}),
            json!({"a": [1, "x"], "c": 3}),
            json!({"a": [1, {"b": "x"}], "c": 3}),
            json!({"a": [1, {"b": 2}], "c": "x"}),
        ];
        assert_eq!(changed, expected);
    }

    #[test]
    fn shuffles_keys_and_nothing_else() {
        let tree = json!({"a": [1, {"b": 2, "d": null}], "c": 3, "e": "\""});
        let texts: std::collections::BTreeSet<String> =
            (1..50).map(|seed| shuffled(&tree, &mut (seed * 77_777))).collect();
        assert!(texts.len() > 5, "{texts:?}");
        assert!(texts.iter().all(|text| serde_json::from_str::<Value>(text).ok() == Some(tree.clone())));
    }
}

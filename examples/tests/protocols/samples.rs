//! What holds for the samples of every protocol.

use std::path::Path;

use serde_json::{Map, Value};

/// Reads a text and writes it again.
pub(crate) type Rewrite = fn(&str) -> Result<String, protocol::Error>;

/// Asserts that all samples of a protocol are accepted and come back equal, in any order of their members.
#[track_caller]
pub(crate) fn assert_come_back_equal(name: &str, rewrite: Rewrite) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/protocols").join(name).with_extension("jsonl");
    let samples = std::fs::read_to_string(path).unwrap();
    for sample in samples.lines() {
        let value: Value = serde_json::from_str(sample).unwrap();
        for text in orders(&value).into_iter().chain([sample.to_owned()]) {
            let written = rewrite(&text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value, "{name}: {text}");
        }
    }
}

/// Asserts that texts are refused, each with this sentence.
#[track_caller]
pub(crate) fn assert_refused(rewrite: Rewrite, texts: &[(&str, &str)]) {
    let sentences: Vec<String> = texts.iter().map(|(text, _)| rewrite(text).expect_err(text).to_string()).collect();
    let expected: Vec<&str> = texts.iter().map(|(_, expected)| *expected).collect();
    assert_eq!(sentences, expected);
}

/// Returns all orders of the members of the outer object; of those with more than six members, each member comes first once.
fn orders(value: &Value) -> Vec<String> {
    let members = value.as_object().map(Map::iter).into_iter().flatten();
    let mut members: Vec<String> =
        members.map(|(key, value)| format!("{}:{value}", Value::from(key.as_str()))).collect();
    let mut orders = Vec::new();
    if members.len() <= 6 {
        permute(&mut members, 0, &mut orders);
    } else {
        for _ in 0..members.len() {
            members.rotate_left(1);
            orders.push(object(members.iter()));
            orders.push(object(members.iter().rev()));
        }
    }
    orders
}

fn permute(members: &mut [String], from: usize, orders: &mut Vec<String>) {
    if from == members.len() {
        orders.push(object(members.iter()));
    }
    for other in from..members.len() {
        members.swap(from, other);
        permute(members, from + 1, orders);
        members.swap(from, other);
    }
}

fn object<'a>(members: impl Iterator<Item = &'a String>) -> String {
    format!("{{{}}}", members.cloned().collect::<Vec<_>>().join(","))
}

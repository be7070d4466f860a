//! Real protocols: samples of their form are accepted, come back equal, and are refused with a value of another type.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

#[path = "protocols.rs"]
pub mod protocols;

use protocols::{PROTOCOLS, are_equal};
use serde_json::{Value, json};

#[test]
fn samples_come_back_equal() {
    for protocol in &PROTOCOLS {
        for sample in protocol.samples {
            let written =
                (protocol.rewrite)(sample).unwrap_or_else(|| panic!("{}: not declared: {sample}", protocol.name));
            let written = written.unwrap_or_else(|error| panic!("{}: {error}\n{sample}", protocol.name));
            assert!(are_equal(sample, &written), "{}: {sample}\n{written}", protocol.name);
            let sorted = serde_json::from_str::<Value>(sample).unwrap().to_string();
            assert_eq!((protocol.rewrite)(&sorted).unwrap().unwrap(), written, "{}: {sorted}", protocol.name);
        }
    }
}

/// Returns the places in a tree of which the protocol says more than that they are JSON.
fn places(tree: &Value, path: &str, found: &mut Vec<String>) {
    match tree {
        Value::Object(members) => {
            for (key, value) in members {
                places(value, &format!("{path}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                places(value, &format!("{path}/{index}"), found);
            }
        }
        _ => {}
    }
    found.push(path.to_owned());
}

#[test]
fn values_of_another_type_are_refused() {
    for protocol in &PROTOCOLS {
        for sample in protocol.samples {
            let tree: Value = serde_json::from_str(sample).unwrap();
            let mut found = Vec::new();
            places(&tree, "", &mut found);
            for place in found.iter().filter(|place| !protocol.open.iter().any(|open| place.contains(open))) {
                let mut changed = tree.clone();
                let value = changed.pointer_mut(place).unwrap();
                *value = if value.is_array() || value.is_object() { json!(true) } else { json!([[true]]) };
                let text = changed.to_string();
                let refused = !matches!((protocol.rewrite)(&text), Some(Ok(_)));
                assert!(refused, "{}: {place} in {text}", protocol.name);
            }
        }
    }
}

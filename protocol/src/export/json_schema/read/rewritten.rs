//! Compares a schema with the one written from what was read, which finds everything that reading ignored.

use super::SchemaError;
use super::node::Node;
use crate::export::json_tree::Json;

type Result<T> = std::result::Result<T, SchemaError>;

/// Reports the first difference from the schema that was written again.
pub(super) fn check(given: &Node<'_>, written: &Json) -> Result<()> {
    match (given.json(), written) {
        (Json::Object(_), Json::Object(members)) => object(given, members),
        (Json::Array(items), Json::Array(expected)) if items.len() == expected.len() => {
            given.items()?.iter().zip(expected).try_for_each(|(item, expected)| check(item, expected))
        }
        (json, expected) if json.is_same(expected) => Ok(()),
        (Json::Object(_) | Json::Array(_), _) | (_, Json::Object(_) | Json::Array(_)) => {
            given.error("is not what a contract is written with here")
        }
        (json, expected) => {
            let (is, expected) = (json.to_line(), expected.to_line());
            given.error(&format!("is {is}, while a contract is written with {expected} here"))
        }
    }
}

fn object(given: &Node<'_>, written: &[(String, Json)]) -> Result<()> {
    for (key, member) in given.members()? {
        match written.iter().find(|(name, _)| name == key) {
            Some((_, expected)) if member.json() == expected => {}
            _ if is_for_people(key, member.json()) || given.is_root() && key == "$id" => {}
            Some((_, expected)) if is_set(key) && have_same_items(member.json(), expected) => {}
            Some((_, expected)) => check(&member, expected)?,
            None => return given.error(&format!("has `{key}`, which no contract is written with here")),
        }
    }
    let is_missing = |(key, value): &&(String, Json)| !is_for_people(key, value) && given.get(key).is_none();
    match written.iter().find(is_missing) {
        None => Ok(()),
        Some((key, _)) => given.error(&format!("has no `{key}`, with which a contract is written here")),
    }
}

/// Whether the keyword has no effect and may differ, because it was edited by hand or written by another version.
const fn is_for_people(key: &str, value: &Json) -> bool {
    matches!(
        (key.as_bytes(), value),
        (b"title" | b"description", Json::String(_))
            | (b"examples", Json::Array(_))
            | (b"deprecated", Json::Bool(true))
    )
}

/// Whether the items are a set: their order follows that of the properties, which may differ.
const fn is_set(key: &str) -> bool {
    matches!(key.as_bytes(), b"required" | b"anyOf")
}

fn have_same_items(one: &Json, two: &Json) -> bool {
    let (Json::Array(one), Json::Array(two)) = (one, two) else { return false };
    let is_in = |item: &Json, items: &[Json]| items.iter().any(|other| is_same_set(item, other));
    one.len() == two.len() && one.iter().all(|item| is_in(item, two)) && two.iter().all(|item| is_in(item, one))
}

/// Whether both are the same set: `{"required": ["nr", "number"]}` equals `{"required": ["number", "nr"]}`.
fn is_same_set(one: &Json, two: &Json) -> bool {
    match (one.members(), two.members()) {
        ([(key, one)], [(other, two)]) if is_set(key) && key == other => have_same_items(one, two),
        _ => one.is_same(two),
    }
}

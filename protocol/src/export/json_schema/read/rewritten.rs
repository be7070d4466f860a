//! Compares a schema with the one written from what was read, which finds everything that reading ignored.

use super::SchemaError;
use crate::export::json_tree::Json;

type Result<T> = std::result::Result<T, SchemaError>;

/// Reports the first difference from the schema that was written again.
pub(super) fn check(path: &str, given: &Json, written: &Json) -> Result<()> {
    let error = |fault: &str| Err(SchemaError::at(path, fault));
    match (given, written) {
        (Json::Object(given), Json::Object(written)) => object(path, given, written),
        (Json::Array(given), Json::Array(written)) if given.len() == written.len() => {
            let mut items = given.iter().zip(written).enumerate();
            items.try_for_each(|(index, (item, expected))| check(&below(path, &index.to_string()), item, expected))
        }
        _ if given.is_same(written) => Ok(()),
        (Json::Object(_) | Json::Array(_), _) | (_, Json::Object(_) | Json::Array(_)) => {
            error("is not what a contract is written with here")
        }
        _ => {
            let (is, expected) = (given.to_line(), written.to_line());
            error(&format!("is {is}, while a contract is written with {expected} here"))
        }
    }
}

fn object(path: &str, given: &[(String, Json)], written: &[(String, Json)]) -> Result<()> {
    for (key, member) in given {
        match written.iter().find(|(name, _)| name == key) {
            Some((_, expected)) if member == expected => {}
            _ if is_for_people(key, member) => {}
            Some((_, expected)) if is_set(key) && have_same_items(member, expected) => {}
            Some((_, expected)) => check(&below(path, key), member, expected)?,
            None => {
                let fault = format!("has `{key}`, which no contract is written with here");
                return Err(SchemaError::at(path, &fault));
            }
        }
    }
    let is_missing =
        |(key, value): &&(String, Json)| !is_for_people(key, value) && !given.iter().any(|(name, _)| name == key);
    match written.iter().find(is_missing) {
        None => Ok(()),
        Some((key, _)) => Err(SchemaError::at(path, &format!("has no `{key}`, with which a contract is written here"))),
    }
}

fn below(path: &str, step: &str) -> String {
    if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") }
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

//! Converts schemas to AsyncAPI's dialect, JSON Schema draft 7, and to their place in the document.

use crate::export::json_tree::Json;

/// Where schemas are in a JSON Schema, and where in an AsyncAPI document.
const FROM: &str = "#/$defs/";
const TO: &str = "#/components/schemas/";

/// Converts the definitions of a JSON Schema to the schemas of a document.
pub(super) fn schemas(schema: &Json) -> Json {
    let schemas = schema.get("$defs").map_or(&[][..], Json::members);
    Json::Object(schemas.iter().map(|(name, schema)| (key(name), in_dialect(schema))).collect())
}

/// Returns a reference to a schema of the document.
pub(super) fn reference(name: &str) -> Json {
    Json::object([("$ref", Some(format!("{TO}{}", key(name)).into()))])
}

/// Returns the key of a component, which may consist of ASCII letters, digits, `.`, `-` and `_`. Different names in Rust
/// have different keys, since they contain no `-`.
///
/// See [the specification](https://www.asyncapi.com/docs/reference/specification/v3.0.0#componentsObject).
pub(super) fn key(name: &str) -> String {
    let letter = |letter: char| {
        if letter.is_ascii_alphanumeric() || letter == '_' {
            letter.to_string()
        } else {
            format!("-{:x}-", u32::from(letter))
        }
    };
    name.chars().map(letter).collect()
}

// References point to the new place, examples move to the messages, and tuples use the draft 7 keywords:
//     {"type": "array", "prefixItems": [{..}, {..}], "items": false}
//     {"type": "array", "items": [{..}, {..}], "additionalItems": false}
fn in_dialect(schema: &Json) -> Json {
    match schema {
        Json::Object(members) => {
            let is_array = schema.get("prefixItems").is_some();
            let kept = members.iter().filter(|(key, _)| key != "examples").map(|(key, value)| match key.as_str() {
                "items" if is_array => ("additionalItems".to_owned(), in_dialect(value)),
                _ => member(key, value),
            });
            Json::Object(kept.collect())
        }
        Json::Array(items) => Json::Array(items.iter().map(in_dialect).collect()),
        plain => plain.clone(),
    }
}

/// Converts schemas under names chosen by the protocol, which may look like keywords.
fn by_name(schemas: &Json) -> Json {
    let schemas = schemas.members().iter().map(|(name, schema)| (name.clone(), in_dialect(schema)));
    Json::Object(schemas.collect())
}

fn member(key: &str, value: &Json) -> (String, Json) {
    match (key, value) {
        ("$ref", Json::String(target)) => {
            let name = target.strip_prefix(FROM).unwrap_or(target);
            (key.to_owned(), format!("{TO}{}", self::key(name)).into())
        }
        ("prefixItems", Json::Array(_)) => ("items".to_owned(), in_dialect(value)),
        // Values, not schemas: they are left unchanged.
        ("default" | "const" | "enum", _) => (key.to_owned(), value.clone()),
        ("properties", Json::Object(_)) => (key.to_owned(), by_name(value)),
        _ => (key.to_owned(), in_dialect(value)),
    }
}

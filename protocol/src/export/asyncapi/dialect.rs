//! The schemas in the dialect of AsyncAPI, which is that of draft 7, at the place where it keeps them.

use crate::export::json_tree::Json;

/// Where schemas stand in a JSON Schema, and where in an AsyncAPI document.
const FROM: &str = "#/$defs/";
const TO: &str = "#/components/schemas/";

/// The definitions of a JSON Schema as the schemas of a document.
pub(super) fn schemas(schema: &Json) -> Json {
    let definitions = schema.members().iter().find(|(key, _)| key == "$defs");
    definitions.map_or_else(|| Json::Object(Vec::new()), |(_, definitions)| by_name(definitions))
}

/// A reference to a schema of the document.
pub(super) fn reference(name: &str) -> Json {
    Json::object([("$ref", Some(format!("{TO}{name}").into()))])
}

// Each reference leads to the new place, examples stand with the messages, and a tuple is said as draft 7 says it:
//     {"type": "array", "prefixItems": [{..}, {..}], "minItems": 2, "maxItems": 2}
//     {"type": "array", "items": [{..}, {..}], "minItems": 2, "maxItems": 2}
fn in_dialect(schema: &Json) -> Json {
    match schema {
        Json::Object(members) => {
            let kept = members.iter().filter(|(key, _)| key != "examples");
            Json::Object(kept.map(|(key, value)| member(key, value)).collect())
        }
        Json::Array(items) => Json::Array(items.iter().map(in_dialect).collect()),
        plain => plain.clone(),
    }
}

/// Schemas under names of the protocol's own, which may be keywords as well.
fn by_name(schemas: &Json) -> Json {
    let schemas = schemas.members().iter().map(|(name, schema)| (name.clone(), in_dialect(schema)));
    Json::Object(schemas.collect())
}

fn member(key: &str, value: &Json) -> (String, Json) {
    match (key, value) {
        ("$ref", Json::String(target)) => (key.to_owned(), target.replacen(FROM, TO, 1).into()),
        ("prefixItems", Json::Array(_)) => ("items".to_owned(), in_dialect(value)),
        // Values, not schemas: whatever they hold stays.
        ("default" | "const" | "enum", _) => (key.to_owned(), value.clone()),
        ("properties", Json::Object(_)) => (key.to_owned(), by_name(value)),
        _ => (key.to_owned(), in_dialect(value)),
    }
}

//! Fields that are read under several names, of which a message has one.

use super::notes;
use super::structs::annotated;
use crate::export::description::Field;
use crate::export::json_tree::Json;

/// The property of another name: what the field itself is, and a note of whose name it is.
pub(super) fn property(schema: Json, name: &str) -> Json {
    let annotations = [
        ("description", Some(format!("Another name of `{name}`, read and never written.").into())),
        ("deprecated", Some(Json::Bool(true))),
    ];
    annotated(schema, annotations, Some(notes::alias_of(name)))
}

// What the aliases rule out: a field under two of its names, or a required one under none. It stands under one `not`,
// since generators of types leave that aside, while a `oneOf` would make them forget the properties.
//     "not": {"anyOf": [
//         {"required": ["number", "nr"]},
//         {"properties": {"number": false, "nr": false}}
//     ]}
// The last line holds for an object that has neither.
pub(super) fn excluded(fields: &[Field]) -> Option<Json> {
    let mut excluded = Vec::new();
    for field in fields.iter().filter(|field| !field.aliases.is_empty()) {
        let names: Vec<&str> = std::iter::once(&field.name).chain(&field.aliases).map(String::as_str).collect();
        for (index, one) in names.iter().enumerate() {
            let others = names.iter().skip(index + 1);
            excluded.extend(others.map(|other| Json::object([("required", Some(Json::strings([*one, *other])))])));
        }
        if field.is_required() {
            let none = names.iter().map(|name| ((*name).to_owned(), Json::Bool(false))).collect();
            excluded.push(Json::object([("properties", Some(Json::Object(none)))]));
        }
    }
    (!excluded.is_empty()).then(|| Json::object([("anyOf", Some(Json::Array(excluded)))]))
}

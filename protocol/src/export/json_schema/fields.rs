//! The fields of objects and arrays.

use super::{annotations, descriptions, notes, values};
use crate::export::Description;
use crate::export::description::{Field, Type, TypeKind, Wire};
use crate::export::json_tree::Json;

/// Returns the fields that are members of the object.
pub(super) fn declared(fields: &[Field]) -> impl Iterator<Item = &Field> {
    fields.iter().filter(|field| !field.is_rest())
}

/// Writes the schema of what no field declares, if one of them holds it.
fn rest(description: &Description, fields: &[Field]) -> Option<Json> {
    let (field, entry) = fields.iter().find_map(|field| Some((field, field.entry()?)))?;
    let said =
        [("description", descriptions::of_field(field)), ("deprecated", annotations::flag(field.deprecated.is_some()))];
    Some(annotations::annotated(value_of(description, &entry.on_wire()), said, Some(notes::rest(&field.name))))
}

/// Writes an object with these properties, and no others if unknown fields are rejected and no field holds them.
pub(super) fn object<const N: usize>(
    description: &Description,
    said: [(&str, Option<Json>); N],
    properties: Vec<(String, Json)>,
    required: Vec<&str>,
    described: &Type,
) -> Json {
    let fields = described.fields();
    let mut schema = Json::object([("type", Some("object".into()))]);
    values::push_all(&mut schema, said);
    let rest = [
        ("properties", Some(Json::Object(properties))),
        ("required", (!required.is_empty()).then(|| Json::strings(required))),
        ("not", excluded(fields)),
        (
            "additionalProperties",
            rest(description, fields).or_else(|| described.is_closed().then_some(Json::Bool(false))),
        ),
    ];
    values::push_all(&mut schema, rest);
    schema
}

/// Returns the properties of a field: its name and its aliases.
pub(super) fn properties_of(description: &Description, field: &Field) -> Vec<(String, Json)> {
    let (schema, kind) = value_of(description, &field.on_wire());
    let named = annotations::of_field((schema.clone(), kind), field, None);
    let alias = |alias: &String| (alias.clone(), property_of_alias((schema.clone(), kind), field));
    std::iter::once((field.name.clone(), named)).chain(field.aliases.iter().map(alias)).collect()
}

/// Writes the schema of a value, with the JSON type that a reference stands for.
fn value_of(description: &Description, wire: &Wire<'_>) -> (Json, Option<&'static str>) {
    let kind = match wire {
        Wire::Named(name) => description.type_named(name).and_then(|named| json_type(description, named)),
        _ => None,
    };
    (values::write(wire), kind)
}

/// Returns the JSON type of a data type, if it has only one.
fn json_type(description: &Description, described: &Type) -> Option<&'static str> {
    match &described.kind {
        TypeKind::Struct(_) => Some("object"),
        TypeKind::Union { tag, .. } if !tag.is_index() => Some("object"),
        TypeKind::Enum { .. } => Some("string"),
        TypeKind::Integers { .. } => Some("integer"),
        // Beside `array`, generators of models take a named list for a list of anything.
        TypeKind::Untagged(_) | TypeKind::Array(_) | TypeKind::Union { .. } => None,
        TypeKind::Newtype(value) => match description.without_names(value).on_wire() {
            Wire::Bool => Some("boolean"),
            Wire::Integer(_) => Some("integer"),
            Wire::Number(_) => Some("number"),
            Wire::Constant(json) => Some(values::kind_of(json)),
            Wire::Text(_) | Wire::IntegerString(_) | Wire::InString(_) => Some("string"),
            Wire::Map { .. } => Some("object"),
            Wire::Named(name) => description
                .type_named(name)
                .filter(|named| named.inner().is_none())
                .and_then(|named| json_type(description, named)),
            Wire::List { .. } | Wire::Tuple(_) | Wire::Any { .. } | Wire::Nullable(_) => None,
        },
    }
}

/// Returns the property of an alias: the schema of the field, with a note that names the field.
fn property_of_alias(schema: (Json, Option<&str>), field: &Field) -> Json {
    let name = &field.name;
    let said = [
        ("description", Some(format!("Another name of `{name}`, read and never written.").into())),
        ("deprecated", Some(Json::Bool(true))),
        annotations::write_only(&field.value),
    ];
    annotations::annotated(schema, said, Some(notes::alias_of(name)))
}

// The combinations that aliases exclude: a field under two of its names, or a required field under none. They are below
// one `not`, which type generators ignore; a `oneOf` would make them drop the properties.
//     "not": {"anyOf": [
//         {"required": ["number", "nr"]},
//         {"properties": {"number": false, "nr": false}}
//     ]}
// The last line matches an object that has neither name.
fn excluded(fields: &[Field]) -> Option<Json> {
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

/// Whether the field must be present under its own name.
pub(super) fn is_always_required(field: &Field) -> bool {
    field.is_required() && field.aliases.is_empty()
}

/// Writes an array of these fields. Their names are titles, since they are not on the wire; that of a tag is its position.
pub(super) fn array(description: &Description, said: [(&str, Option<Json>); 2], described: &Type) -> Json {
    let fields = described.fields();
    let items = declared(fields).enumerate().map(|(index, field)| {
        let title = Some(field.name.as_str()).filter(|name| *name != index.to_string());
        annotations::of_field(value_of(description, &field.on_wire()), field, title)
    });
    let items: Vec<Json> = items.collect();
    let always = fields.iter().filter(|field| field.is_required()).count();
    let mut schema = Json::object([("type", Some("array".into()))]);
    values::push_all(&mut schema, said);
    let keywords = [
        ("prefixItems", (!items.is_empty()).then_some(Json::Array(items))),
        ("minItems", (always > 0).then(|| Json::integer(always))),
        ("items", rest(description, fields).or_else(|| described.is_closed().then_some(Json::Bool(false)))),
    ];
    values::push_all(&mut schema, keywords);
    schema
}

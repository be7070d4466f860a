//! Objects with named fields: envelopes, payloads, data types. And enums, which are named as well.

use super::reference;
use super::{descriptions, notes, values};
use crate::export::Description;
use crate::export::description::{Field, Message, Place, Type, TypeKind, Variant};
use crate::export::example;
use crate::export::json_tree::Json;

/// A payload or data type.
pub(super) fn definition(description: &Description, described: &Type) -> Json {
    match &described.kind {
        TypeKind::Struct(fields) => {
            let annotations = annotations(described);
            let properties = fields.iter().flat_map(properties_of).collect();
            let required = fields.iter().filter(|field| is_always_required(field)).map(|field| field.name.as_str());
            object(description, annotations, properties, required.collect(), fields)
        }
        TypeKind::Enum { variants, open } => enumeration(described, variants, *open),
    }
}

// An open enum is `anyOf` of the known values and of any string. Validators take every string, as we do;
// generators of types keep the known values (`"calm" | "stern" | string`, `Literal["calm", "stern"] | str`), which they
// lose where the schema says `string` alone.
fn enumeration(described: &Type, variants: &[Variant], open: bool) -> Json {
    let names = variants.iter().map(|variant| &variant.name);
    let aliases = variants.iter().flat_map(|variant| &variant.aliases);
    let known = Json::strings(names.chain(aliases));
    let string = || ("type", Some("string".into()));
    let mut schema = if open {
        let known = Json::object([string(), ("enum", Some(known))]);
        Json::object([("anyOf", Some(Json::Array(vec![known, Json::object([string()])])))])
    } else {
        Json::object([string(), ("enum", Some(known))])
    };
    values::push_all(&mut schema, annotations(described));
    values::push_all(&mut schema, [("$comment", notes::of_variants(variants))]);
    schema
}

/// A message: tag, header, payload, in the order of the wire.
pub(super) fn envelope(description: &Description, message: &Message) -> Json {
    let payload = description.type_named(&message.payload);
    let tag = Json::object([("type", Some("string".into())), ("const", Some(message.tag.as_str().into()))]);
    // A payload that may be empty may be absent.
    let needs_content = payload.is_some_and(|payload| payload.fields().iter().any(Field::is_required));
    let annotations = [
        ("title", Some(message.name.as_str().into())),
        ("description", payload.and_then(descriptions::of_type)),
        ("deprecated", flag(payload.is_some_and(|payload| payload.deprecated.is_some()))),
    ];
    let mut schema = around(description, annotations, &tag, (&reference(&message.payload), needs_content));
    let examples = example::messages(description, message);
    values::push_all(&mut schema, [("examples", (!examples.is_empty()).then_some(Json::Array(examples)))]);
    schema
}

/// A message of a type that is not declared.
pub(super) fn unknown_envelope(description: &Description, name: &str) -> Json {
    let known = Json::strings(description.messages.iter().map(|message| message.tag.as_str()));
    let known = Json::object([("enum", Some(known))]);
    let tag = Json::object([("type", Some("string".into())), ("not", Some(known))]);
    let annotations = [
        ("title", Some(name.into())),
        ("description", Some("A message of a type that is not declared, kept as it came.".into())),
    ];
    around(description, annotations, &tag, (&Json::Object(Vec::new()), false))
}

/// The envelope around a payload. It is repeated in full for every message: generators follow neither `allOf` nor
/// references with something beside them.
fn around<const N: usize>(
    description: &Description,
    annotations: [(&str, Option<Json>); N],
    tag: &Json,
    (content, content_required): (&Json, bool),
) -> Json {
    let (mut properties, mut required) = (Vec::new(), Vec::new());
    for place in description.envelope() {
        let (name, of_place, is_required) = match place {
            Place::Tag => (&description.tag, vec![(description.tag.clone(), tag.clone())], true),
            Place::Payload => {
                (&description.content, vec![(description.content.clone(), content.clone())], content_required)
            }
            Place::Header(field) => (&field.name, properties_of(field), is_always_required(field)),
        };
        properties.extend(of_place);
        required.extend(is_required.then_some(name.as_str()));
    }
    object(description, annotations, properties, required, description.header.fields())
}

/// An object with these properties, and no others where the protocol is closed.
fn object<const N: usize>(
    description: &Description,
    annotations: [(&str, Option<Json>); N],
    properties: Vec<(String, Json)>,
    required: Vec<&str>,
    fields: &[Field],
) -> Json {
    let mut schema = Json::object([("type", Some("object".into()))]);
    values::push_all(&mut schema, annotations);
    let rest = [
        ("properties", Some(Json::Object(properties))),
        ("required", (!required.is_empty()).then(|| Json::strings(required))),
        ("not", excluded(fields)),
        ("additionalProperties", description.closed.then_some(Json::Bool(false))),
    ];
    values::push_all(&mut schema, rest);
    schema
}

/// A field under its name, and under its other names.
fn properties_of(field: &Field) -> Vec<(String, Json)> {
    let schema = values::write(&field.on_wire());
    let annotations = [
        ("description", descriptions::of_field(field)),
        ("deprecated", flag(field.deprecated.is_some())),
        ("default", field.default_value().cloned()),
    ];
    let named = annotated(schema.clone(), annotations, notes::of_checks(field.checks()));
    let aliases = field.aliases.iter().map(|alias| (alias.clone(), property_of_alias(schema.clone(), &field.name)));
    std::iter::once((field.name.clone(), named)).chain(aliases).collect()
}

/// The property of another name: what the field itself is, and a note of whose name it is.
fn property_of_alias(schema: Json, name: &str) -> Json {
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

/// Puts annotations on a schema. A reference is wrapped for that in an `allOf` of its own: with something beside it,
/// generators write the type that it stands for once more for each place.
fn annotated<const N: usize>(schema: Json, annotations: [(&str, Option<Json>); N], note: Option<String>) -> Json {
    let bare = note.is_none() && annotations.iter().all(|(_, value)| value.is_none());
    let is_reference = schema.members().iter().any(|(key, _)| key == "$ref");
    let mut schema = match schema {
        reference if is_reference && !bare => Json::object([("allOf", Some(Json::Array(vec![reference])))]),
        schema => schema,
    };
    values::push_all(&mut schema, annotations);
    notes::push(&mut schema, note);
    schema
}

/// The field stands under its own name or the message is wrong.
fn is_always_required(field: &Field) -> bool {
    field.is_required() && field.aliases.is_empty()
}

fn annotations(described: &Type) -> [(&'static str, Option<Json>); 2] {
    let deprecated = flag(described.deprecated.is_some());
    [("description", descriptions::of_type(described)), ("deprecated", deprecated)]
}

fn flag(set: bool) -> Option<Json> {
    set.then_some(Json::Bool(true))
}

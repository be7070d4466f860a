//! Objects with named fields (envelopes, payloads, data types), and enums, which are named as well.

use super::{WRITE_ONLY, alternatives, descriptions, notes, reference, values};
use crate::contract::Place;
use crate::export::Description;
use crate::export::description::{
    Field, IntegerVariant, Message, Type, TypeKind, UnionMember, UntaggedMember, Value, Variant, Whole, Wire,
};
use crate::export::example;
use crate::export::json_tree::Json;

/// Writes the schema of a payload or data type.
pub(super) fn definition(description: &Description, described: &Type) -> Json {
    match &described.kind {
        TypeKind::Struct(fields) => {
            let annotations = annotations(described);
            let mut properties: Vec<(String, Json)> =
                declared(fields).flat_map(|field| properties_of(description, field)).collect();
            let member = description.membership(&described.name);
            if let (Some(member), Some((_, tag))) = (member, properties.first_mut()) {
                with_aliases(tag, &member.aliases);
            }
            let required = fields.iter().filter(|field| is_always_required(field)).map(|field| field.name.as_str());
            object(description, annotations, properties, required.collect(), fields)
        }
        TypeKind::Array(fields) => array(description, described, fields),
        TypeKind::Enum { variants, open } => enumeration(described, variants, *open),
        TypeKind::Integers { variants, open } => integers(described, variants, *open),
        TypeKind::Untagged(members) => untagged(description, described, members),
        TypeKind::Union { tag, members, open } => union(described, tag, members, *open),
        TypeKind::Newtype(value) => newtype(described, value),
    }
}

// The names of the elements are their titles, since they are not on the wire.
fn array(description: &Description, described: &Type, fields: &[Field]) -> Json {
    let items = declared(fields).map(|field| {
        let annotations = [
            ("title", Some(field.name.as_str().into())),
            ("description", descriptions::of_field(field)),
            ("deprecated", flag(field.deprecated.is_some())),
            ("default", field.default_value().cloned()),
        ];
        annotated(value_of(description, &field.on_wire()), annotations, notes::of_checks(field.checks()))
    });
    let items: Vec<Json> = items.collect();
    let always = fields.iter().filter(|field| field.is_required()).count();
    let mut schema = Json::object([("type", Some("array".into()))]);
    values::push_all(&mut schema, annotations(described));
    let keywords = [
        ("prefixItems", (!items.is_empty()).then_some(Json::Array(items))),
        ("minItems", (always > 0).then(|| Json::integer(always))),
        ("items", rest(description, fields).or_else(|| description.closed.then_some(Json::Bool(false)))),
    ];
    values::push_all(&mut schema, keywords);
    schema
}

// The note tells a newtype from an enum, since both may be a list of strings.
fn newtype(described: &Type, value: &Value) -> Json {
    let [docs, deprecated] = annotations(described);
    let checks = value.unless_null().checks.as_slice();
    let schema = (values::write(&value.on_wire()), None);
    let annotations = [docs, deprecated, write_only(value)];
    let mut schema = annotated(schema, annotations, Some(notes::NEWTYPE.to_owned()));
    notes::push(&mut schema, notes::of_checks(checks));
    schema
}

// An open enum is an `anyOf` of the known values and of any string. Validators accept every string, as Rust does. Type
// generators keep the known values (`"calm" | "stern" | string`, `Literal["calm", "stern"] | str`), which they would
// lose if the schema only said `string`.
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

fn untagged(description: &Description, described: &Type, members: &[UntaggedMember]) -> Json {
    let mut schema = Json::object([("anyOf", Some(alternatives::write(description, members)))]);
    values::push_all(&mut schema, annotations(described));
    notes::push(&mut schema, Some(notes::of_keys(members)));
    schema
}

fn integers(described: &Type, variants: &[IntegerVariant], open: bool) -> Json {
    let known = variants.iter().map(|variant| Json::Number(variant.integer.to_string())).collect();
    let known = Json::object([("type", Some("integer".into())), ("enum", Some(Json::Array(known)))]);
    let mut schema = if open {
        let any = values::write(&Wire::Integer(Whole::SAFE));
        Json::object([("anyOf", Some(Json::Array(vec![known, any])))])
    } else {
        known
    };
    values::push_all(&mut schema, annotations(described));
    schema
}

// An `anyOf`, not a `oneOf`: validators may stop at the first object that fits, and the tags exclude each other anyway.
// If the union is open, one of the objects has any other tag.
fn union(described: &Type, tag: &str, members: &[UnionMember], open: bool) -> Json {
    let mut objects: Vec<Json> = members.iter().map(|member| reference(&member.name)).collect();
    if open {
        let known = members.iter().flat_map(|member| {
            let aliases = member.aliases.iter().map(|alias| alias.as_str().into());
            std::iter::once(member.mark.to_json()).chain(aliases)
        });
        let kind = if members.iter().all(|member| member.mark.is_text()) { "string" } else { "integer" };
        let known = Json::object([("enum", Some(Json::Array(known.collect())))]);
        let other = Json::object([("type", Some(kind.into())), ("not", Some(known))]);
        objects.push(Json::object([
            ("type", Some("object".into())),
            ("properties", Some(Json::Object(vec![(tag.to_owned(), other)]))),
            ("required", Some(Json::strings([tag]))),
        ]));
    }
    let mut schema = Json::object([("type", Some("object".into())), ("anyOf", Some(Json::Array(objects)))]);
    values::push_all(&mut schema, annotations(described));
    notes::push(&mut schema, Some(notes::of_tag(tag)));
    schema
}

/// Adds the other values of the tag that are read as well.
fn with_aliases(tag: &mut Json, aliases: &[String]) {
    if let (Json::Object(keywords), false) = (tag, aliases.is_empty()) {
        for (keyword, marks) in keywords {
            if let ("enum", Json::Array(marks)) = (keyword.as_str(), marks) {
                marks.extend(aliases.iter().map(|alias| alias.as_str().into()));
            }
        }
    }
}

/// Writes the schema of a message: tag, header and payload, in wire order.
pub(super) fn envelope(description: &Description, message: &Message) -> Json {
    let payload = description.payload_type(message);
    let tag = Json::object([("type", Some("string".into())), ("const", Some(message.tag.as_str().into()))]);
    // A payload without required fields may be absent.
    let needs_content = payload.is_some_and(Type::needs_content);
    let annotations = [
        ("title", Some(message.name.as_str().into())),
        ("description", payload.and_then(descriptions::of_type)),
        ("deprecated", flag(payload.is_some_and(|payload| payload.deprecated.is_some()))),
    ];
    let mut schema =
        around(description, annotations, &tag, (&values::write(&message.payload.on_wire()), needs_content));
    let examples = example::messages(description, message);
    values::push_all(&mut schema, [("examples", (!examples.is_empty()).then_some(Json::Array(examples)))]);
    schema
}

/// Writes the schema of messages of undeclared types.
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

/// Writes the envelope around a payload. It is repeated in full for every message, since generators support neither
/// `allOf` nor references with siblings.
fn around<const N: usize>(
    description: &Description,
    annotations: [(&str, Option<Json>); N],
    tag: &Json,
    (content, content_required): (&Json, bool),
) -> Json {
    let (mut properties, mut required) = (Vec::new(), Vec::new());
    for place in description.envelope() {
        let (name, of_place, is_required) = match place {
            Place::Tag(key) => (key, vec![(key.to_owned(), tag.clone())], true),
            Place::Content(key) => (key, vec![(key.to_owned(), content.clone())], content_required),
            Place::HeaderField(field) if field.is_rest() => continue,
            Place::HeaderField(field) => {
                (field.name.as_str(), properties_of(description, field), is_always_required(field))
            }
        };
        properties.extend(of_place);
        required.extend(is_required.then_some(name));
    }
    object(description, annotations, properties, required, description.header.fields())
}

/// Returns the fields that are members of the object.
fn declared(fields: &[Field]) -> impl Iterator<Item = &Field> {
    fields.iter().filter(|field| !field.is_rest())
}

/// Writes the schema of what no field declares, if one of them holds it.
fn rest(description: &Description, fields: &[Field]) -> Option<Json> {
    let (field, entry) = fields.iter().find_map(|field| Some((field, field.entry()?)))?;
    let annotations =
        [("description", descriptions::of_field(field)), ("deprecated", flag(field.deprecated.is_some()))];
    Some(annotated(value_of(description, &entry.on_wire()), annotations, Some(notes::rest(&field.name))))
}

/// Writes an object with these properties, and no others if unknown fields are rejected and no field holds them.
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
        ("additionalProperties", rest(description, fields).or_else(|| description.closed.then_some(Json::Bool(false)))),
    ];
    values::push_all(&mut schema, rest);
    schema
}

/// Returns the properties of a field: its name and its aliases.
fn properties_of(description: &Description, field: &Field) -> Vec<(String, Json)> {
    let (schema, kind) = value_of(description, &field.on_wire());
    let annotations = [
        ("description", descriptions::of_field(field)),
        ("deprecated", flag(field.deprecated.is_some())),
        ("default", field.default_value().filter(|_| !field.has_secret_default()).cloned()),
        write_only(&field.value),
    ];
    let note = field.has_secret_default() && field.default_value().is_some();
    let mut named = annotated((schema.clone(), kind), annotations, note.then(|| notes::SECRET_DEFAULT.to_owned()));
    notes::push(&mut named, notes::of_checks(field.checks()));
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
        TypeKind::Struct(_) | TypeKind::Union { .. } => Some("object"),
        TypeKind::Enum { .. } => Some("string"),
        TypeKind::Integers { .. } => Some("integer"),
        // Beside `array`, generators of models take a named list for a list of anything.
        TypeKind::Untagged(_) | TypeKind::Array(_) => None,
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
    let annotations = [
        ("description", Some(format!("Another name of `{name}`, read and never written.").into())),
        ("deprecated", Some(Json::Bool(true))),
        write_only(&field.value),
    ];
    annotated(schema, annotations, Some(notes::alias_of(name)))
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

/// Adds annotations to a schema. A reference is first wrapped in an `allOf`: if it has siblings, generators duplicate
/// the referenced type for each use. Tools that look no further than the property are told its JSON type.
pub(super) fn annotated<const N: usize>(
    (schema, kind): (Json, Option<&str>),
    annotations: [(&str, Option<Json>); N],
    note: Option<String>,
) -> Json {
    let bare = note.is_none() && annotations.iter().all(|(_, value)| value.is_none());
    let is_reference = schema.get("$ref").is_some();
    let mut schema = match schema {
        reference if is_reference && !bare => {
            Json::object([("type", kind.map(Into::into)), ("allOf", Some(Json::Array(vec![reference])))])
        }
        schema => schema,
    };
    values::push_all(&mut schema, annotations);
    notes::push(&mut schema, note);
    schema
}

/// Whether the field must be present under its own name.
fn is_always_required(field: &Field) -> bool {
    field.is_required() && field.aliases.is_empty()
}

fn annotations(described: &Type) -> [(&'static str, Option<Json>); 2] {
    let deprecated = flag(described.deprecated.is_some());
    [("description", descriptions::of_type(described)), ("deprecated", deprecated)]
}

/// Says that people do not get to see a value, in the only keyword that there is for it: it is sent, but not shown.
pub(super) fn write_only(value: &Value) -> (&'static str, Option<Json>) {
    (WRITE_ONLY, flag(value.is_secret()))
}

fn flag(set: bool) -> Option<Json> {
    set.then_some(Json::Bool(true))
}

//! Reads types and their fields from definitions.

pub(super) mod unions;

use super::{docs, note, texts, values};
use crate::export::description::{Field, IntegerVariant, Kind, Presence, Type, TypeKind, Value, Variant};
use crate::export::json_schema::notes;
use crate::export::json_tree::Json;

/// Reads a payload or data type.
pub(super) fn read(name: &str, schema: &Json) -> Type {
    let kind = match schema.get("properties") {
        _ if note(schema, notes::NEWTYPE).is_some() => TypeKind::Newtype(values::declared(schema)),
        Some(properties) => TypeKind::Struct(fields(schema, properties.members().iter())),
        None if schema.get("type").and_then(Json::as_str) == Some("array") && schema.get("anyOf").is_none() => {
            TypeKind::Array(elements(schema))
        }
        None => unions::read(schema).or_else(|| unions::untagged(schema)).unwrap_or_else(|| enumeration(schema)),
    };
    let object = if let TypeKind::Union { .. } = kind { unions::other(schema).unwrap_or(&Json::Null) } else { schema };
    Type::read(name, docs(schema), schema.get("deprecated").is_some(), kind).closed_if(is_closed(object))
}

/// Whether an object has no further properties, or an array no further items.
pub(super) fn is_closed(schema: &Json) -> bool {
    ["additionalProperties", "items"].iter().any(|keyword| schema.get(keyword) == Some(&Json::Bool(false)))
}

/// Reads the fields of an object but for those with these names.
pub(super) fn beside(object: &Json, names: &[&str]) -> Vec<Field> {
    let properties = object.get("properties").map_or(&[][..], Json::members);
    fields(object, properties.iter().filter(|(key, _)| !names.contains(&key.as_str())))
}

/// Reads the envelope's own fields, which are all but the tag and the payload.
pub(super) fn header(envelope: &Json, tag: &str, content: &str) -> Vec<Field> {
    let properties = envelope.get("properties").map_or(&[][..], Json::members);
    let mut fields = beside(envelope, &[tag, content]);
    let after = properties.iter().skip_while(|(key, _)| key != content);
    for field in &mut fields {
        field.after_content = after.clone().any(|(key, _)| *key == field.name);
    }
    fields
}

/// Reads the fields of an object from these of its properties.
fn fields<'a>(object: &Json, properties: impl Iterator<Item = &'a (String, Json)>) -> Vec<Field> {
    let required = required_names(object);
    let mut fields: Vec<Field> = Vec::new();
    let mut aliases = Vec::new();
    for (name, schema) in properties {
        match note(schema, notes::ALIAS_OF).map(Json::parse) {
            Some(of) => aliases.push((name, of)),
            None => fields.push(field(name, schema, required.contains(name))),
        }
    }
    fields.extend(rest(object, "additionalProperties", |value| Kind::Map {
        key: Box::new(Value::read(Kind::String, Vec::new())),
        value,
    }));
    for (alias, of) in aliases {
        if let Some(field) = fields.iter_mut().find(|field| of == Ok(field.name.as_str().into())) {
            field.aliases.push(alias.clone());
        }
    }
    fields
}

/// Reads the fields of an array, whose names are the titles of its items; a tag has none.
fn elements(array: &Json) -> Vec<Field> {
    let items = array.get("prefixItems").map_or(&[][..], Json::items);
    let always = values::number(array, "minItems").unwrap_or(0);
    let rest = rest(array, "items", |item| Kind::List { item, length: None });
    let elements = items.iter().enumerate().map(|(index, schema)| {
        let title = schema.get("title").and_then(Json::as_str).map(str::to_owned);
        let element = field(&title.unwrap_or_else(|| index.to_string()), schema, index < always);
        match element.presence {
            Presence::OptionalBesideNull if index + 1 < items.len() || rest.is_some() => {
                Field { presence: Presence::OptionalElement, ..element }
            }
            _ => element,
        }
    });
    let mut elements: Vec<Field> = elements.collect();
    elements.extend(rest);
    elements
}

/// Reads the field that holds what no other declares, of which this keyword says what it is.
fn rest(schema: &Json, keyword: &str, of: impl Fn(Box<Value>) -> Kind) -> Option<Field> {
    let schema = schema.get(keyword)?;
    let name = note(schema, notes::REST)?;
    let value = Value::read(of(Box::new(values::declared(schema))), Vec::new());
    Some(Field { presence: Presence::Rest, value, ..field(name, schema, false) })
}

/// Returns the names of the required fields, including those that may be present under an alias.
fn required_names(object: &Json) -> Vec<String> {
    let mut names = texts(object.get("required"));
    // Where all names of a field may not be absent, it is required under any one of them.
    let excluded = object.get("not").and_then(|not| not.get("anyOf")).map_or(&[][..], Json::items);
    let absent = excluded.iter().filter_map(|excluded| excluded.get("properties")).flat_map(Json::members);
    names.extend(absent.map(|(name, _)| name.clone()));
    names
}

fn field(name: &str, schema: &Json, required: bool) -> Field {
    let value = values::declared(schema);
    Field {
        name: name.to_owned(),
        aliases: Vec::new(),
        docs: docs(schema),
        deprecated: schema.get("deprecated").map(|_| String::new()),
        presence: match schema.get("default") {
            Some(default) => {
                Presence::Default { text: default.to_line(), value: Some(default.clone()), is_secret: false }
            }
            None if note(schema, notes::SECRET_DEFAULT).is_some() => {
                Presence::Default { text: "null".to_owned(), value: Some(Json::Null), is_secret: true }
            }
            None if required => Presence::Required,
            None if matches!(value.kind, Kind::Nullable(_)) => Presence::OptionalBesideNull,
            None => Presence::Optional,
        },
        value,
        after_content: false,
    }
}

fn enumeration(schema: &Json) -> TypeKind {
    let open = schema.get("anyOf").map_or(&[][..], Json::items).first();
    if open.unwrap_or(schema).get("type").and_then(Json::as_str) == Some("integer") {
        return integers(open.unwrap_or(schema), open.is_some());
    }
    let names = texts(open.unwrap_or(schema).get("enum"));
    let aliases = note(schema, notes::ALIASES).and_then(|aliases| Json::parse(aliases).ok()).unwrap_or(Json::Null);
    let variants = names.iter().filter(|name| aliases.get(name).is_none()).map(|name| {
        let own = aliases.members().iter().filter(|(_, of)| of.as_str() == Some(name));
        Variant::new(name, own.map(|(alias, _)| alias.clone()).collect())
    });
    TypeKind::Enum { variants: variants.collect(), open: open.is_some() }
}

fn integers(schema: &Json, open: bool) -> TypeKind {
    let numbers = schema.get("enum").map_or(&[][..], Json::items).iter();
    let variant = |number: &Json| match number {
        Json::Number(number) => Some(IntegerVariant {
            integer: number.parse().ok()?,
            name: String::new(),
            docs: String::new(),
            deprecated: None,
        }),
        _ => None,
    };
    TypeKind::Integers { variants: numbers.filter_map(variant).collect(), open }
}

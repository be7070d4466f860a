//! The definitions of a schema: messages, payloads and data types.

mod unions;

use super::fields::{array, declared, is_always_required, object, properties_of};
use super::{annotations, descriptions, enums, notes, values};
use crate::contract::Place;
use crate::export::Description;
use crate::export::description::{Message, Tag, Type, TypeKind, Value};
use crate::export::example;
use crate::export::json_tree::Json;

/// Writes the schema of a payload or data type.
pub(super) fn definition(description: &Description, described: &Type) -> Json {
    let mut schema = without_examples(description, described);
    let whole = description.whole_messages();
    let member = whole.and_then(|whole| whole.members.iter().find(|member| member.name == described.name));
    let examples = member.map_or_else(Vec::new, |member| example::of_member(description, member));
    values::push_all(&mut schema, [("examples", (!examples.is_empty()).then_some(Json::Array(examples)))]);
    schema
}

fn without_examples(description: &Description, described: &Type) -> Json {
    match &described.kind {
        TypeKind::Struct(fields) => {
            let said = annotations::of_type(described);
            let mut properties: Vec<(String, Json)> =
                declared(fields).flat_map(|field| properties_of(description, field)).collect();
            with_aliases(&mut properties, &description.tags_of(&described.name));
            let required = fields.iter().filter(|field| is_always_required(field)).map(|field| field.name.as_str());
            object(description, said, properties, required.collect(), described)
        }
        TypeKind::Array(_) => array(description, annotations::of_type(described), described),
        TypeKind::Enum { variants, open } => enums::enumeration(described, variants, *open),
        TypeKind::Integers { variants, open } => enums::integers(described, variants, *open),
        TypeKind::Untagged(members) => enums::untagged(description, described, members),
        TypeKind::Union { tag, members, open, of_messages, around } => {
            let other = open.then(|| unions::other(description, described, (tag, members), around));
            unions::union(described, (tag, members, *of_messages), other)
        }
        TypeKind::Newtype(value) => newtype(described, value),
    }
}

// The note tells a newtype from an enum, since both may be a list of strings.
fn newtype(described: &Type, value: &Value) -> Json {
    let [docs, deprecated] = annotations::of_type(described);
    let checks = value.unless_null().checks.as_slice();
    let schema = (values::write(&value.on_wire()), None);
    let said = [docs, deprecated, annotations::write_only(value)];
    let mut schema = annotations::annotated(schema, said, Some(notes::NEWTYPE.to_owned()));
    notes::push(&mut schema, notes::of_checks(checks));
    schema
}

/// Adds the other values of the tags that are read as well.
pub(super) fn with_aliases(properties: &mut [(String, Json)], tags: &[Tag<'_>]) {
    for (key, property) in properties {
        let Some(tag) = tags.iter().find(|tag| tag.key == key) else { continue };
        if let (Json::Object(keywords), false) = (property, tag.member.aliases.is_empty()) {
            for (keyword, marks) in keywords {
                if let ("enum", Json::Array(marks)) = (keyword.as_str(), marks) {
                    marks.extend(tag.member.aliases.iter().map(|alias| alias.as_str().into()));
                }
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
    let said = [
        ("title", Some(message.name.as_str().into())),
        ("description", payload.and_then(descriptions::of_type)),
        ("deprecated", annotations::flag(payload.is_some_and(|payload| payload.deprecated.is_some()))),
    ];
    let mut schema = around(description, said, &tag, (&values::write(&message.payload.on_wire()), needs_content));
    let examples = example::messages(description, message);
    values::push_all(&mut schema, [("examples", (!examples.is_empty()).then_some(Json::Array(examples)))]);
    schema
}

/// Writes the schema of messages of undeclared types.
pub(super) fn unknown_envelope(description: &Description, name: &str) -> Json {
    let known = Json::strings(description.messages.iter().map(|message| message.tag.as_str()));
    let known = Json::object([("enum", Some(known))]);
    let tag = Json::object([("type", Some("string".into())), ("not", Some(known))]);
    let said = [
        ("title", Some(name.into())),
        ("description", Some("A message of a type that is not declared, kept as it came.".into())),
    ];
    around(description, said, &tag, (&Json::Object(Vec::new()), false))
}

/// Writes the envelope around a payload. It is repeated in full for every message, since generators support neither
/// `allOf` nor references with siblings.
fn around<const N: usize>(
    description: &Description,
    said: [(&str, Option<Json>); N],
    tag: &Json,
    (content, content_required): (&Json, bool),
) -> Json {
    let (mut properties, mut required) = (Vec::new(), Vec::new());
    for place in description.envelope() {
        let (name, of_place, is_required) = match place {
            Place::Tag(key) => (key, vec![(key.to_owned(), tag.clone())], true),
            Place::Content(key) => (key, vec![(key.to_owned(), content.clone())], content_required),
            Place::HeaderField(field) if field.is_rest() => continue,
            // Such a protocol is described as a document.
            Place::TagWithin { .. } | Place::TagOutside { .. } | Place::PayloadFields => continue,
            Place::HeaderField(field) => {
                (field.name.as_str(), properties_of(description, field), is_always_required(field))
            }
        };
        properties.extend(of_place);
        required.extend(is_required.then_some(name));
    }
    object(description, said, properties, required, &description.header)
}

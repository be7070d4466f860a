//! Objects that a tag tells apart.

use super::with_aliases;
use crate::export::Description;
use crate::export::description::{Field, Type, UnionMember};
use crate::export::json_schema::fields::{declared, is_always_required, object, properties_of};
use crate::export::json_schema::{annotations, notes, reference, values};
use crate::export::json_tree::Json;

// An `anyOf`, not a `oneOf`: validators may stop at the first object that fits, and the tags exclude each other anyway.
// If the union is open, one of the objects has any other tag.
pub(super) fn union(
    described: &Type,
    (tag, members, of_messages): ((Option<&str>, &str), &[UnionMember], bool),
    other: Option<Json>,
) -> Json {
    let objects = members.iter().map(|member| reference(&member.name)).chain(other).collect();
    let mut schema = Json::object([("type", Some("object".into())), ("anyOf", Some(Json::Array(objects)))]);
    values::push_all(&mut schema, annotations::of_type(described));
    notes::push(&mut schema, Some(notes::of_tag(tag, of_messages)));
    schema
}

/// Writes the schema of an object whose tag is not declared, of which only what stands around it is known.
pub(super) fn other(
    description: &Description,
    described: &Type,
    ((field, tag), members): ((Option<&str>, &str), &[UnionMember]),
    around: &[Field],
) -> Json {
    let known = members.iter().flat_map(|member| {
        let aliases = member.aliases.iter().map(|alias| alias.as_str().into());
        std::iter::once(member.mark.to_json()).chain(aliases)
    });
    let kind = if members.iter().all(|member| member.mark.is_text()) { "string" } else { "integer" };
    let known = Json::object([("enum", Some(Json::Array(known.collect())))]);
    let other = Json::object([("type", Some(kind.into())), ("not", Some(known))]);
    if around.is_empty() {
        return Json::object([
            ("type", Some("object".into())),
            ("properties", Some(Json::Object(vec![(tag.to_owned(), other)]))),
            ("required", Some(Json::strings([tag]))),
        ]);
    }
    let mut properties: Vec<(String, Json)> =
        declared(around).flat_map(|field| properties_of(description, field)).collect();
    with_aliases(&mut properties, &description.tags_of(&described.name));
    if let Some((_, property)) = properties.iter_mut().find(|(key, _)| key == field.unwrap_or(tag)) {
        match field {
            // A reference, to which it is added what the tag is not.
            Some(_) => values::push_all(property, [("properties", Some(Json::Object(vec![(tag.to_owned(), other)])))]),
            None => *property = other,
        }
    }
    let required = around.iter().filter(|field| is_always_required(field)).map(|field| field.name.as_str());
    object(description, [], properties, required.collect(), around)
}

//! Objects and arrays that a tag tells apart.

use super::with_aliases;
use crate::export::Description;
use crate::export::description::{Field, TagPlace, Type, UnionMember};
use crate::export::json_schema::fields::{array, declared, is_always_required, object, properties_of};
use crate::export::json_schema::{annotations, notes, reference, values};
use crate::export::json_tree::Json;

// An `anyOf`, not a `oneOf`: validators may stop at the first object that fits, and the tags exclude each other anyway.
// If the union is open, one of the objects has any other tag.
pub(super) fn union(
    described: &Type,
    (tag, members, of_messages): (&TagPlace, &[UnionMember], bool),
    other: Option<Json>,
) -> Json {
    let objects = members.iter().map(|member| reference(&member.name)).chain(other).collect();
    let kind = if tag.is_index() { "array" } else { "object" };
    let mut schema = Json::object([("type", Some(kind.into())), ("anyOf", Some(Json::Array(objects)))]);
    values::push_all(&mut schema, annotations::of_type(described));
    notes::push(&mut schema, Some(notes::of_tag(tag, members, of_messages)));
    schema
}

/// Writes the schema of an object or an array whose tag is not declared, of which only what stands around it is known.
pub(super) fn other(
    description: &Description,
    described: &Type,
    (tag, members): (&TagPlace, &[UnionMember]),
    around: &[Field],
) -> Json {
    let other = other_tag(members);
    if let TagPlace::Index(index) = tag {
        return other_array(description, (index, other), described);
    }
    let (name, first) = (tag.name(), tag.first());
    if around.is_empty() {
        return Json::object([
            ("type", Some("object".into())),
            ("properties", Some(Json::Object(vec![(name.to_owned(), other)]))),
            ("required", Some(Json::strings([name]))),
        ]);
    }
    let mut properties: Vec<(String, Json)> =
        declared(around).flat_map(|field| properties_of(description, field)).collect();
    with_aliases(&mut properties, &description.tags_of(&described.name));
    if let Some((_, property)) = properties.iter_mut().find(|(key, _)| key == first) {
        match tag.field() {
            // A reference, to which it is added what the tag is not.
            Some(_) => values::push_all(property, [("properties", Some(Json::Object(vec![(name.to_owned(), other)])))]),
            None => *property = other,
        }
    }
    let required = around.iter().filter(|field| is_always_required(field)).map(|field| field.name.as_str());
    object(description, [], properties, required.collect(), described)
}

fn other_array(description: &Description, (index, other): (&str, Json), described: &Type) -> Json {
    let mut schema = array(description, [("description", None), ("deprecated", None)], described);
    if let Json::Object(keywords) = &mut schema {
        let items = keywords.iter_mut().find(|(keyword, _)| keyword == "prefixItems").map(|(_, items)| items);
        if let (Some(Json::Array(items)), Ok(index)) = (items, index.parse::<usize>()) {
            items.get_mut(index).into_iter().for_each(|item| *item = other.clone());
        }
    }
    schema
}

/// Writes the schema of a tag that is not declared.
fn other_tag(members: &[UnionMember]) -> Json {
    let known = members.iter().flat_map(|member| {
        let aliases = member.aliases.iter().map(|alias| alias.as_str().into());
        std::iter::once(member.mark.to_json()).chain(aliases)
    });
    let kind = if members.iter().all(|member| member.mark.is_text()) { "string" } else { "integer" };
    let known = Json::object([("enum", Some(Json::Array(known.collect())))]);
    Json::object([("type", Some(kind.into())), ("not", Some(known))])
}

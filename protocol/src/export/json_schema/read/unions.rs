//! Reads unions: tagged ones, whose members are types of their own, and untagged ones.

use super::{note, reference, values};
use crate::export::description::{Field, Kind, Mark, Rule, Type, TypeKind, UnionMember, UntaggedMember};
use crate::export::json_schema::notes;
use crate::export::json_tree::Json;

/// Reads a union, if the schema is that of one.
pub(super) fn read(schema: &Json) -> Option<TypeKind> {
    let Ok(Json::String(tag)) = Json::parse(note(schema, notes::TAG)?) else { return None };
    let objects = schema.get("anyOf").map_or(&[][..], Json::items);
    let members = objects.iter().filter_map(reference).map(|name| UnionMember {
        mark: Mark::Text(String::new()),
        aliases: Vec::new(),
        name: name.to_owned(),
    });
    let members: Vec<UnionMember> = members.collect();
    let open = objects.len() > members.len();
    Some(TypeKind::Union { tag, members, open, of_messages: false })
}

/// Reads an untagged union, if the schema is that of one.
pub(super) fn untagged(schema: &Json) -> Option<TypeKind> {
    let keys = Json::parse(note(schema, notes::UNTAGGED)?).ok()?;
    let values = schema.get("anyOf").map_or(&[][..], Json::items).iter().map(values::declared);
    let keys = keys.items().iter().map(|key| key.as_str().map(str::to_owned)).chain(std::iter::repeat(None));
    Some(TypeKind::Untagged(values.zip(keys).map(|(value, when)| UntaggedMember { when, value }).collect()))
}

/// Finds what tells the members of unions apart: what is allowed under the tag, which is the first field of each.
pub(super) fn find_marks(types: &mut [Type]) {
    put_tags_first(types);
    let mut found = Vec::new();
    for described in types.iter() {
        let TypeKind::Union { members, .. } = &described.kind else { continue };
        for member in members {
            let named = types.iter().find(|described| described.name == member.name);
            found.push(named.and_then(|named| marks_of(named.fields().first()?)).unwrap_or_default());
        }
    }
    let mut found = found.into_iter();
    let mut names = Vec::new();
    for described in types.iter_mut() {
        let TypeKind::Union { members, .. } = &mut described.kind else { continue };
        for (member, (mark, aliases)) in members.iter_mut().zip(&mut found) {
            names.push(member.name.clone());
            member.mark = mark.unwrap_or_else(|| Mark::Text(String::new()));
            member.aliases = aliases;
        }
    }
    // The aliases belong to the union alone.
    for described in types.iter_mut().filter(|described| names.contains(&described.name)) {
        for rule in described.fields_mut().first_mut().into_iter().flat_map(|tag| &mut tag.value.rules) {
            if let Rule::OneOf(marks) = rule {
                marks.truncate(1);
            }
        }
    }
}

/// Puts the tag of each member before its other fields: the order of properties means nothing in a schema.
fn put_tags_first(types: &mut [Type]) {
    let mut tags = Vec::new();
    for described in types.iter() {
        let TypeKind::Union { tag, members, .. } = &described.kind else { continue };
        tags.extend(members.iter().map(|member| (member.name.clone(), tag.clone())));
    }
    for (name, tag) in tags {
        let Some(member) = types.iter_mut().find(|described| described.name == name) else { continue };
        let fields = member.fields_mut();
        let place = fields.iter().position(|field| field.name == tag);
        if let Some(first) = place.and_then(|place| fields.get_mut(..=place)) {
            first.rotate_right(1);
        }
    }
}

/// Returns the value of a tag, and others that are read as well.
fn marks_of(tag: &Field) -> Option<(Option<Mark>, Vec<String>)> {
    if let Kind::Integer(whole) = tag.value.kind {
        return Some((Some(Mark::Integer(whole.min.try_into().ok()?)), Vec::new()));
    }
    let (mark, aliases) = tag.value.one_of()?.split_first()?;
    Some((Some(Mark::Text(mark.clone())), aliases.to_vec()))
}

//! Reads unions: tagged ones, whose members are types of their own, and untagged ones.

use crate::export::description::{Field, Kind, Mark, TagPlace, Type, TypeKind, UnionMember, UntaggedMember, Value};
use crate::export::json_schema::notes;
use crate::export::json_schema::read::{note, reference, values};
use crate::export::json_tree::Json;

/// Reads a union, if the schema is that of one.
pub(super) fn read(schema: &Json) -> Option<TypeKind> {
    let message_type = note(schema, notes::MESSAGE_TYPE);
    let is_array = schema.get("type").and_then(Json::as_str) == Some("array");
    let tag = Json::parse(message_type.or_else(|| note(schema, notes::TAG))?).ok()?;
    // The type of a message that comes from outside is said here, since its object does not have it.
    let mark_of = |name: &str| tag.get(name).and_then(mark).unwrap_or_else(|| Mark::Text(String::new()));
    let place = match &tag {
        Json::String(index) if is_array => TagPlace::Index(index.clone()),
        Json::String(key) => TagPlace::Key(key.clone()),
        Json::Object(_) => TagPlace::Outside,
        Json::Array(path) => match path.as_slice() {
            [Json::String(field), Json::String(key)] => TagPlace::Within { field: field.clone(), key: key.clone() },
            _ => return None,
        },
        _ => return None,
    };
    let objects = schema.get("anyOf").map_or(&[][..], Json::items);
    let members = objects.iter().filter_map(reference).map(|name| UnionMember {
        mark: mark_of(name),
        aliases: Vec::new(),
        name: name.to_owned(),
    });
    let members: Vec<UnionMember> = members.collect();
    let other = other(schema);
    let read = |other| if is_array { super::elements(other) } else { super::beside(other, &[]) };
    let mut around = other.map_or_else(Vec::new, read);
    // Of an object that is kept unseen, only the tag is known.
    if around.len() == 1 && !is_array && place != TagPlace::Outside {
        around.clear();
    }
    if let Some(own) = around.iter_mut().find(|own| place.field().is_none() && own.name == place.name()) {
        own.value = Value::read(Kind::Raw, Vec::new());
    }
    let (open, of_messages) = (other.is_some(), message_type.is_some());
    Some(TypeKind::Union { tag: place, members, open, of_messages, around })
}

/// Returns the schema of what has a tag that is not declared, if that is kept.
pub(super) fn other(union: &Json) -> Option<&Json> {
    union.get("anyOf")?.items().iter().find(|object| reference(object).is_none())
}

/// Reads the value of a tag.
fn mark(json: &Json) -> Option<Mark> {
    match json {
        Json::String(mark) => Some(Mark::Text(mark.clone())),
        Json::Number(mark) => mark.parse().ok().map(Mark::Integer),
        _ => None,
    }
}

/// Reads an untagged union, if the schema is that of one.
pub(super) fn untagged(schema: &Json) -> Option<TypeKind> {
    let keys = Json::parse(note(schema, notes::UNTAGGED)?).ok()?;
    let values = schema.get("anyOf").map_or(&[][..], Json::items).iter().map(values::declared);
    let keys = keys.items().iter().map(|key| key.as_str().map(str::to_owned)).chain(std::iter::repeat(None));
    Some(TypeKind::Untagged(values.zip(keys).map(|(value, when)| UntaggedMember { when, value }).collect()))
}

/// Finds what tells the members of unions apart: what is allowed under the tag.
pub(in crate::export::json_schema::read) fn find_marks(types: &mut [Type]) {
    let all = types.to_vec();
    for described in types.iter_mut() {
        let TypeKind::Union { tag, members, .. } = &mut described.kind else { continue };
        if *tag == TagPlace::Outside {
            continue;
        }
        for member in members {
            let (mark, aliases) =
                marks_in(&member.name, (tag.field(), tag.name()), &all, all.len()).unwrap_or_default();
            member.mark = mark.unwrap_or_else(|| Mark::Text(String::new()));
            member.aliases = aliases;
        }
    }
    // The aliases belong to the unions alone. (A tag inside of a field has none.)
    for described in types.iter_mut() {
        let tags = tags_of(&described.name, &all);
        let fields = described.fields_mut().iter_mut().filter(|field| tags.contains(&field.name));
        fields.for_each(|tag| tag.value.keep_first_of_list());
    }
}

/// Returns the tags by which a type is told apart.
fn tags_of(name: &str, types: &[Type]) -> Vec<String> {
    let (mut tags, mut inner) = (Vec::new(), name);
    let union_of = |name: &str| {
        types.iter().find_map(|described| match &described.kind {
            TypeKind::Union { tag: TagPlace::Key(tag) | TagPlace::Index(tag), members, .. } => {
                let is_member = members.iter().any(|member| member.name == name);
                is_member.then_some((described.name.as_str(), tag))
            }
            _ => None,
        })
    };
    while let Some((union, tag)) = union_of(inner).filter(|_| tags.len() < types.len()) {
        tags.push(tag.clone());
        inner = union;
    }
    tags
}

/// Returns what the objects of a type have under the tag. All those of a union inside of another have the same.
fn marks_in(
    name: &str,
    (holder, tag): (Option<&str>, &str),
    types: &[Type],
    levels: usize,
) -> Option<(Option<Mark>, Vec<String>)> {
    let named = types.iter().find(|described| described.name == name)?;
    let levels = levels.checked_sub(1)?;
    if let TypeKind::Union { members, .. } = &named.kind {
        return marks_in(&members.first()?.name, (holder, tag), types, levels);
    }
    let field = named.fields().iter().find(|field| field.name == holder.unwrap_or(tag))?;
    match (holder, &field.value.kind) {
        (Some(_), Kind::Named(held)) => marks_in(held, (None, tag), types, levels),
        _ => marks_of(field),
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

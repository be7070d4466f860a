//! The kinds of JSON that values may have, by which an untagged union finds its member.

use super::{Kind, TagPlace, Type, TypeKind, UntaggedMember, Value};
use crate::contract::Kinds;
use crate::export::json_tree::Json;

/// Returns the kinds of JSON that a value may have.
pub(crate) fn kinds_of(value: &Value, types: &[Type]) -> Kinds {
    kinds_within(value, types, types.len())
}

/// The same for a value inside at most so many named types: in a schema that was edited, they may hold each other.
fn kinds_within(value: &Value, types: &[Type], levels: usize) -> Kinds {
    let inside = |value: &Value| levels.checked_sub(1).map_or(Kinds::ANY, |rest| kinds_within(value, types, rest));
    match &value.kind {
        Kind::Constant(json) => json.kind(),
        Kind::Bool => Kinds::BOOLEAN,
        Kind::Integer(_) | Kind::Float32 | Kind::Float64 | Kind::Timestamp => Kinds::NUMBER,
        Kind::IntegerString(_) | Kind::InString(_) | Kind::String | Kind::Char => Kinds::STRING,
        Kind::Any | Kind::Raw | Kind::Foreign { .. } => Kinds::ANY,
        Kind::Nullable(inner) => Kinds::NULL.or(kinds_within(inner, types, levels)),
        Kind::List { .. } | Kind::Tuple(_) => Kinds::ARRAY,
        Kind::Map { .. } => Kinds::OBJECT,
        Kind::Named(name) => match types.iter().find(|described| described.name == *name).map(|named| &named.kind) {
            Some(TypeKind::Array(_) | TypeKind::Union { tag: TagPlace::Index(_), .. }) => Kinds::ARRAY,
            Some(TypeKind::Struct(_) | TypeKind::Union { .. }) => Kinds::OBJECT,
            Some(TypeKind::Enum { .. }) => Kinds::STRING,
            Some(TypeKind::Integers { .. }) => Kinds::NUMBER,
            Some(TypeKind::Untagged(members)) => {
                members.iter().fold(Kinds::NONE, |all, member| all.or(inside(&member.value)))
            }
            Some(TypeKind::Newtype(inner)) => inside(inner),
            None => Kinds::ANY,
        },
    }
}

/// Returns the member that a value is of: by a key of the object, or else by its kind.
pub(crate) fn member_of<'a>(members: &'a [UntaggedMember], json: &Json, types: &[Type]) -> Option<&'a UntaggedMember> {
    let by_key = members.iter().find(|member| member.when.as_ref().is_some_and(|key| json.get(key).is_some()));
    let is_of = |member: &&UntaggedMember| member.when.is_none() && kinds_of(&member.value, types).overlap(json.kind());
    by_key.or_else(|| members.iter().find(is_of))
}

impl Json {
    const fn kind(&self) -> Kinds {
        match self {
            Self::Null => Kinds::NULL,
            Self::Bool(_) => Kinds::BOOLEAN,
            Self::Number(_) => Kinds::NUMBER,
            Self::String(_) => Kinds::STRING,
            Self::Array(_) => Kinds::ARRAY,
            Self::Object(_) => Kinds::OBJECT,
        }
    }
}

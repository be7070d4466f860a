//! Type annotations.

use super::json;
use super::layout::Code;
use super::types::Types;
use crate::export::description::{Field, Kind, Presence, TypeKind, Value};

/// Returns the type of a field's values, including `None` for absent ones.
pub(super) fn of_field(field: &Field, types: &Types<'_>) -> Code {
    or_absent(of(&field.value, types), field)
}

/// Adds what an absent field holds to the type.
pub(super) fn or_absent(annotation: Code, field: &Field) -> Code {
    match field.presence {
        Presence::Optional => or_none(annotation),
        Presence::OptionalBesideNull => union(annotation, "Absent"),
        _ => annotation,
    }
}

/// Adds `None` to the type; `Json` already includes it.
pub(super) fn or_none(annotation: Code) -> Code {
    match annotation.flat().as_str() {
        "Json" => annotation,
        flat if flat.ends_with("None") => annotation,
        _ => union(annotation, "None"),
    }
}

fn union(annotation: Code, other: &str) -> Code {
    match annotation {
        Code::Union(mut parts) => {
            parts.push(Code::atom(other));
            Code::Union(parts)
        }
        one => Code::Union(vec![one, Code::atom(other)]),
    }
}

/// Returns the type of such values.
pub(super) fn of(value: &Value, types: &Types<'_>) -> Code {
    match &value.kind {
        Kind::Bool => Code::atom("bool"),
        Kind::Integer(_) | Kind::IntegerString(_) => Code::atom("int"),
        Kind::Constant(json) => Code::subscript("typing.Literal", json::any(json).into_iter().collect()),
        Kind::Float32 | Kind::Float64 => Code::atom("float"),
        Kind::String | Kind::Char => Code::atom("str"),
        Kind::Timestamp => Code::atom("Timestamp"),
        Kind::Any | Kind::Foreign { .. } => Code::atom("Json"),
        Kind::Raw => Code::atom("RawJson"),
        Kind::InString(inner) => of(inner, types),
        Kind::Nullable(inner) => or_none(of(inner, types)),
        Kind::List { item, .. } => Code::subscript("list", vec![of(item, types)]),
        Kind::Tuple(items) => Code::subscript("tuple", items.iter().map(|item| of(item, types)).collect()),
        Kind::Map { key, value } => Code::subscript("dict", vec![of(key, types), of(value, types)]),
        Kind::Named(name) => {
            let class = Code::atom(types.name(name));
            let described = types.description.type_named(name).map(|described| &described.kind);
            match described {
                Some(TypeKind::Enum { open: true, .. }) => union(class, "str"),
                Some(TypeKind::Integers { open: true, .. }) => union(class, "int"),
                _ => class,
            }
        }
    }
}

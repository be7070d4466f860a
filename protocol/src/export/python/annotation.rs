//! Type annotations.

use super::layout::Code;
use super::types::Types;
use crate::contract::{FieldInfo, Shape};

/// The type of a field's values, `None` for absent ones included.
pub(super) fn of_field(field: &FieldInfo, types: &Types) -> Code {
    let may_be_absent = field.default.is_none() && !field.is_required();
    let annotation = of((field.shape)(), types);
    if may_be_absent { or_none(annotation) } else { annotation }
}

/// The type with `None` beside it; `Json` has it already.
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

/// The type of the values that have this shape.
pub(super) fn of(shape: &Shape, types: &Types) -> Code {
    match shape {
        Shape::Bool => Code::atom("bool"),
        Shape::Integer { .. } | Shape::IntegerString { .. } => Code::atom("int"),
        Shape::Float32 | Shape::Float64 => Code::atom("float"),
        Shape::String | Shape::Char => Code::atom("str"),
        Shape::Timestamp => Code::atom("Timestamp"),
        Shape::Value | Shape::Serde { .. } => Code::atom("Json"),
        Shape::RawJson => Code::atom("RawJson"),
        Shape::Optional(inner) => or_none(of(inner(), types)),
        Shape::List { item, .. } => Code::subscript("list", vec![of(item(), types)]),
        Shape::Tuple(items) => Code::subscript("tuple", items.iter().map(|item| of(item(), types)).collect()),
        Shape::Map { key, value } => Code::subscript("dict", vec![of(key(), types), of(value(), types)]),
        Shape::Struct(info) => Code::atom(types.name(info.id)),
        Shape::Enum(info) if info.open => union(Code::atom(types.name(info.id)), "str"),
        Shape::Enum(info) => Code::atom(types.name(info.id)),
    }
}

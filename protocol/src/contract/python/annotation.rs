//! Type annotations.

use super::types::Types;
use crate::contract::{FieldInfo, Shape};

/// The type of a field's values, `None` for absent ones included.
pub(super) fn of_field(field: &FieldInfo, types: &Types) -> String {
    let annotation = of((field.shape)(), types);
    let may_be_absent = field.default.is_none() && !field.is_required();
    let holds_none = matches!((field.shape)(), Shape::Optional(_) | Shape::Value | Shape::Serde { .. });
    if may_be_absent && !holds_none { format!("{annotation} | None") } else { annotation }
}

/// The type of the values that have this shape.
pub(super) fn of(shape: &Shape, types: &Types) -> String {
    match shape {
        Shape::Bool => "bool".to_owned(),
        Shape::Integer { .. } | Shape::IntegerString { .. } => "int".to_owned(),
        Shape::Float32 | Shape::Float64 => "float".to_owned(),
        Shape::String | Shape::Char => "str".to_owned(),
        Shape::Timestamp => "Timestamp".to_owned(),
        Shape::Value | Shape::Serde { .. } => "Json".to_owned(),
        Shape::RawJson => "RawJson".to_owned(),
        Shape::Optional(inner) => match inner() {
            // JSON has `null` among its values.
            inner @ (Shape::Value | Shape::Serde { .. }) => of(inner, types),
            inner => format!("{} | None", of(inner, types)),
        },
        Shape::List { item, .. } => format!("list[{}]", of(item(), types)),
        Shape::Tuple(items) => {
            let items: Vec<String> = items.iter().map(|item| of(item(), types)).collect();
            format!("tuple[{}]", items.join(", "))
        }
        Shape::Map { key, value } => format!("dict[{}, {}]", of(key(), types), of(value(), types)),
        Shape::Struct(info) => types.name(info.id).to_owned(),
        Shape::Enum(info) if info.open => format!("{} | str", types.name(info.id)),
        Shape::Enum(info) => types.name(info.id).to_owned(),
    }
}

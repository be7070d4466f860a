//! The types of fields, in the words of JSON.

use super::headings::Headings;
use crate::contract::{Describe, Shape};

/// What a value of this shape is.
pub(super) fn type_of(describe: Describe, headings: &Headings) -> String {
    let inner = |describe: &Describe| type_of(*describe, headings);
    match describe() {
        Shape::Bool => "boolean".to_owned(),
        Shape::Integer { .. } => "integer".to_owned(),
        Shape::IntegerString { .. } => "integer in a string".to_owned(),
        Shape::Float32 | Shape::Float64 => "number".to_owned(),
        Shape::String | Shape::Char => "string".to_owned(),
        Shape::Timestamp => "number of seconds since 1970".to_owned(),
        Shape::Value | Shape::RawJson | Shape::Serde { .. } => "any JSON".to_owned(),
        Shape::Optional(value) => format!("{} or `null`", inner(value)),
        Shape::List { item, .. } => format!("list of {}", in_list(inner(item))),
        Shape::Tuple(items) => format!("array: {}", items.iter().map(inner).collect::<Vec<_>>().join(", ")),
        Shape::Map { key, value } => match key() {
            Shape::Enum(_) => format!("object of {}, by {}", in_list(inner(value)), inner(key)),
            Shape::Integer { .. } => format!("object of {}, by integer", in_list(inner(value))),
            _ => format!("object of {}, by name", in_list(inner(value))),
        },
        Shape::Struct(info) => headings.link(info.id),
        Shape::Enum(info) => headings.link(info.id),
    }
}

/// A type of several words in brackets, so that `list of (string or null)` is no `(list of string) or null`.
fn in_list(name: String) -> String {
    if name.contains([',', ':']) || name.ends_with("or `null`") { format!("({name})") } else { name }
}

/// What is in an `Option`, whose `null` a field does not mention: it is left out instead.
pub(super) fn without_option(describe: Describe) -> Describe {
    match describe() {
        Shape::Optional(inner) => without_option(*inner),
        _ => describe,
    }
}

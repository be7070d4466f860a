//! The types of fields, in the words of JSON.

use super::headings::Headings;
use crate::export::description::{Kind, Value};

/// What a value is.
pub(super) fn type_of(value: &Value, headings: &Headings) -> String {
    let inside = |value: &Value| type_of(value, headings);
    match &value.kind {
        Kind::Bool => "boolean".to_owned(),
        Kind::Integer(_) => "integer".to_owned(),
        Kind::IntegerString(_) => "integer in a string".to_owned(),
        Kind::Float32 | Kind::Float64 => "number".to_owned(),
        Kind::String | Kind::Char => "string".to_owned(),
        Kind::Timestamp => "number of seconds since 1970".to_owned(),
        Kind::Any | Kind::Raw | Kind::Foreign { .. } => "any JSON".to_owned(),
        Kind::Nullable(value) => format!("{} or `null`", inside(value)),
        Kind::List { item, .. } => format!("list of {}", in_list(inside(item))),
        Kind::Tuple(items) => format!("array: {}", items.iter().map(inside).collect::<Vec<_>>().join(", ")),
        Kind::Map { key, value } => match &key.kind {
            Kind::Named(_) => format!("object of {}, by {}", in_list(inside(value)), inside(key)),
            Kind::Integer(_) => format!("object of {}, by integer", in_list(inside(value))),
            _ => format!("object of {}, by name", in_list(inside(value))),
        },
        Kind::Named(name) => headings.link(name),
    }
}

/// A type of several words in brackets, so that `list of (string or null)` is no `(list of string) or null`.
fn in_list(name: String) -> String {
    if name.contains([',', ':']) || name.ends_with("or `null`") { format!("({name})") } else { name }
}

//! The type of a value.

use super::literal::quote;
use super::names::Names;
use crate::contract::{Rule, Shape};

/// Longer arrays are lists to TypeScript.
const LONGEST_TUPLE: usize = 16;

/// A type, as it is written.
struct Type {
    text: String,
    /// Alternatives, which stand in parentheses before `[]`.
    is_union: bool,
}

/// The type of a value of this shape under these rules.
pub(super) fn value_type(names: &Names, shape: &Shape, rules: &[Rule]) -> String {
    described(names, shape, rules).text
}

fn described(names: &Names, shape: &Shape, rules: &[Rule]) -> Type {
    let plain = |text: &str| Type { text: text.to_owned(), is_union: false };
    match shape {
        Shape::Bool => plain("boolean"),
        Shape::Integer { .. } | Shape::Float32 | Shape::Float64 | Shape::Timestamp => plain("number"),
        Shape::String => one_of(rules).unwrap_or_else(|| plain("string")),
        Shape::IntegerString { .. } | Shape::Char => plain("string"),
        Shape::Value | Shape::Serde { .. } => plain("JsonValue"),
        Shape::RawJson => plain("RawJson"),
        Shape::Optional(inner) => or_null(described(names, inner(), rules), inner()),
        Shape::List { item, length } => plain(&list(&described(names, item(), each(rules)), *length)),
        Shape::Tuple(items) => {
            let items: Vec<String> = items.iter().map(|item| value_type(names, item(), &[])).collect();
            plain(&format!("[{}]", items.join(", ")))
        }
        Shape::Map { key, value } => plain(&map(names, key(), &value_type(names, value(), values(rules)))),
        Shape::Struct(info) => plain(names.get(info.id)),
        Shape::Enum(info) => plain(names.get(info.id)),
    }
}

fn one_of(rules: &[Rule]) -> Option<Type> {
    rules.iter().find_map(|rule| match rule {
        Rule::OneOf(allowed) => {
            let texts: Vec<String> = allowed.iter().map(|text| quote(text)).collect();
            Some(Type { text: texts.join(" | "), is_union: texts.len() > 1 })
        }
        _ => None,
    })
}

fn or_null(inner: Type, shape: &Shape) -> Type {
    // These have a `null` of their own.
    match shape {
        Shape::Value | Shape::Serde { .. } | Shape::Optional(_) => inner,
        _ => Type { text: format!("{} | null", inner.text), is_union: true },
    }
}

fn list(item: &Type, length: Option<usize>) -> String {
    let text = item.text.as_str();
    match length.filter(|length| *length <= LONGEST_TUPLE) {
        Some(length) => format!("[{}]", vec![text; length].join(", ")),
        None if item.is_union => format!("({text})[]"),
        None => format!("{text}[]"),
    }
}

fn map(names: &Names, key: &Shape, value: &str) -> String {
    match key {
        Shape::Enum(info) if !info.open => format!("Partial<Record<{}, {value}>>", names.get(info.id)),
        _ => format!("{{ [key: string]: {value} }}"),
    }
}

/// The rules for the items of a list.
pub(super) fn each(rules: &[Rule]) -> &'static [Rule] {
    inside(rules, |rule| if let Rule::Each(rules) = rule { Some(*rules) } else { None })
}

/// The rules for the keys of a map.
pub(super) fn keys(rules: &[Rule]) -> &'static [Rule] {
    inside(rules, |rule| if let Rule::Keys(rules) = rule { Some(*rules) } else { None })
}

/// The rules for the values of a map.
pub(super) fn values(rules: &[Rule]) -> &'static [Rule] {
    inside(rules, |rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None })
}

/// Each kind of rule stands at most once on a value.
fn inside(rules: &[Rule], pick: fn(&Rule) -> Option<&'static [Rule]>) -> &'static [Rule] {
    rules.iter().find_map(pick).unwrap_or_default()
}

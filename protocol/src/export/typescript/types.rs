//! The type of a value.

use super::literal::{WIDTH, quote};
use super::names::Names;
use crate::contract::{Rule, Shape};

/// Longer arrays are lists to TypeScript.
const LONGEST_TUPLE: usize = 16;

/// A type.
#[derive(Debug, Clone)]
pub(super) enum Type {
    /// A name, a keyword, a literal.
    Plain(String),
    Union(Vec<Type>),
    Array(Box<Type>),
    Tuple(Vec<Type>),
    /// An object whose keys are data.
    Map(Box<Type>),
    /// A map whose keys are of a type.
    Record(String, Box<Type>),
}

impl Type {
    fn plain(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }

    /// This or another.
    pub(super) fn or(self, keyword: &str) -> Self {
        let mut members = if let Self::Union(members) = self { members } else { vec![self] };
        members.push(Self::plain(keyword));
        Self::Union(members)
    }

    fn flat(&self) -> String {
        let join = |types: &[Self], between: &str| types.iter().map(Self::flat).collect::<Vec<_>>().join(between);
        match self {
            Self::Plain(text) => text.clone(),
            Self::Union(members) => join(members, " | "),
            Self::Array(item) if matches!(**item, Self::Union(_)) => format!("({})[]", item.flat()),
            Self::Array(item) => format!("{}[]", item.flat()),
            Self::Tuple(items) => format!("[{}]", join(items, ", ")),
            Self::Map(value) => format!("{{ [key: string]: {} }}", value.flat()),
            Self::Record(key, value) => format!("Partial<Record<{key}, {}>>", value.flat()),
        }
    }

    /// The type behind `before`, which ends with its colon, on a line that is `indent` columns from the left and ends with one
    /// more mark. What is too wide is broken as prettier breaks it.
    pub(super) fn after(&self, before: &str, indent: usize) -> String {
        if indent + before.chars().count() + self.flat().chars().count() + 2 <= WIDTH {
            return format!("{before} {}", self.flat());
        }
        match self {
            Self::Union(_) => format!("{before}{}", self.broken(indent)),
            _ => format!("{before} {}", self.broken(indent)),
        }
    }

    /// The type on several lines.
    fn broken(&self, indent: usize) -> String {
        let margin = " ".repeat(indent);
        match self {
            Self::Plain(_) | Self::Record(..) => self.flat(),
            Self::Union(members) => {
                let members = members.iter().map(|member| format!("\n{margin}  | {}", member.fitted(indent + 4)));
                members.collect::<Vec<_>>().concat()
            }
            Self::Array(item) if matches!(**item, Self::Union(_)) => format!("({}\n{margin})[]", item.broken(indent)),
            Self::Array(item) => format!("{}[]", item.broken(indent)),
            Self::Tuple(items) => {
                let items = items.iter().map(|item| format!("{margin}  {},\n", item.fitted(indent + 2)));
                format!("[\n{}{margin}]", items.collect::<Vec<_>>().concat())
            }
            Self::Map(value) => format!("{{\n{margin}  {};\n{margin}}}", value.after("[key: string]:", indent + 2)),
        }
    }

    /// The type alone on a line, or on several where it does not fit.
    fn fitted(&self, indent: usize) -> String {
        let flat = self.flat();
        if indent + flat.chars().count() < WIDTH { flat } else { self.broken(indent) }
    }
}

/// The type of a value of this shape under these rules.
pub(super) fn value_type(names: &Names, shape: &Shape, rules: &[Rule]) -> Type {
    match shape {
        Shape::Bool => Type::plain("boolean"),
        Shape::Integer { .. } | Shape::Float32 | Shape::Float64 | Shape::Timestamp => Type::plain("number"),
        Shape::String => one_of(rules).unwrap_or_else(|| Type::plain("string")),
        Shape::IntegerString { .. } | Shape::Char => Type::plain("string"),
        Shape::Value | Shape::Serde { .. } => Type::plain("JsonValue"),
        Shape::RawJson => Type::plain("RawJson"),
        Shape::Optional(inner) => {
            let value = value_type(names, inner(), rules);
            // Some have a `null` of their own.
            let has_null = matches!(inner(), Shape::Value | Shape::Serde { .. } | Shape::Optional(_));
            if has_null { value } else { value.or("null") }
        }
        Shape::List { item, length } => {
            let item = value_type(names, item(), each(rules));
            match length.filter(|length| *length <= LONGEST_TUPLE) {
                Some(length) => Type::Tuple(vec![item; length]),
                None => Type::Array(Box::new(item)),
            }
        }
        Shape::Tuple(items) => Type::Tuple(items.iter().map(|item| value_type(names, item(), &[])).collect()),
        Shape::Map { key, value } => {
            let value = Box::new(value_type(names, value(), values(rules)));
            match key() {
                Shape::Enum(info) if !info.open => Type::Record(names.get(info.id).to_owned(), value),
                _ => Type::Map(value),
            }
        }
        Shape::Struct(info) => Type::plain(names.get(info.id)),
        Shape::Enum(info) => Type::plain(names.get(info.id)),
    }
}

fn one_of(rules: &[Rule]) -> Option<Type> {
    rules.iter().find_map(|rule| match rule {
        Rule::OneOf([only]) => Some(Type::Plain(quote(only))),
        Rule::OneOf(allowed) => Some(Type::Union(allowed.iter().map(|text| Type::Plain(quote(text))).collect())),
        _ => None,
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_what_is_too_wide() {
        let long = || Type::Plain("N".repeat(50));
        let tuple = Type::Tuple(vec![long(), long().or("null"), long()]);
        let n = "N".repeat(50);
        let expected = format!("x: [\n    {n},\n    {n} | null,\n    {n},\n  ]");
        assert_eq!(tuple.clone().after("x:", 2), expected);
        let expected =
            format!("x?:\n    | [\n        {n},\n        {n} | null,\n        {n},\n      ]\n    | undefined");
        assert_eq!(tuple.or("undefined").after("x?:", 2), expected);
        let map = Type::Map(Box::new(Type::Array(Box::new(long().or("null")))));
        assert_eq!(map.after("m:", 2), format!("m: {{ [key: string]: ({n} | null)[] }}"));
    }
}

//! The TypeScript type of a value.

use super::literal::{WIDTH, quote};
use super::names::Names;
use crate::export::description::{Kind, Value};
use crate::export::json_tree::Json;

/// Longer arrays become lists.
const LONGEST_TUPLE: usize = 16;

/// A type.
#[derive(Debug, Clone)]
pub(super) enum Type {
    /// A name, a keyword or a literal.
    Plain(String),
    Union(Vec<Type>),
    Array(Box<Type>),
    Tuple(Vec<Type>),
    /// An item of a tuple with its label, which ends with a colon.
    Labelled(String, Box<Type>),
    /// An object whose keys are data.
    Map(Box<Type>),
    /// A map whose keys are of an enum type.
    Record(String, Box<Type>),
}

impl Type {
    fn plain(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }

    /// Creates a union of types that are written like this.
    pub(super) fn union(mut members: Vec<String>) -> Self {
        match members.len() {
            0 => Self::plain("never"),
            1 => Self::Plain(members.remove(0)),
            _ => Self::Union(members.into_iter().map(Self::Plain).collect()),
        }
    }

    /// Adds a member to the union.
    pub(super) fn or(self, keyword: &str) -> Self {
        let mut members = if let Self::Union(members) = self { members } else { vec![self] };
        members.push(Self::plain(keyword));
        Self::Union(members)
    }

    /// Whether brackets are needed around it in the type of an array.
    const fn is_compound(&self) -> bool {
        matches!(self, Self::Union(_) | Self::Array(_) | Self::Tuple(_))
    }

    pub(super) fn flat(&self) -> String {
        let join = |types: &[Self], between: &str| types.iter().map(Self::flat).collect::<Vec<_>>().join(between);
        match self {
            Self::Plain(text) => text.clone(),
            Self::Union(members) => join(members, " | "),
            Self::Array(item) if item.is_compound() => format!("readonly ({})[]", item.flat()),
            Self::Array(item) => format!("readonly {}[]", item.flat()),
            Self::Tuple(items) => format!("readonly [{}]", join(items, ", ")),
            Self::Labelled(label, item) => format!("{label} {}", item.flat()),
            Self::Map(value) => format!("{{ readonly [key: string]: {} }}", value.flat()),
            Self::Record(key, value) => format!("Readonly<Partial<Record<{key}, {}>>>", value.flat()),
        }
    }

    /// Formats the type after `before`, which ends with a colon, on a line that is indented by `indent` columns and
    /// ends with one more character. A type that is too wide is split like prettier does.
    pub(super) fn after(&self, before: &str, indent: usize) -> String {
        if indent + before.chars().count() + self.flat().chars().count() + 2 <= WIDTH {
            return format!("{before} {}", self.flat());
        }
        match self {
            Self::Union(_) => format!("{before}{}", self.broken(indent)),
            _ => format!("{before} {}", self.broken(indent)),
        }
    }

    /// Formats the type on several lines.
    fn broken(&self, indent: usize) -> String {
        let margin = " ".repeat(indent);
        match self {
            Self::Plain(_) | Self::Record(..) => self.flat(),
            Self::Union(members) => {
                let members = members.iter().map(|member| format!("\n{margin}  | {}", member.fitted(indent + 4)));
                members.collect::<Vec<_>>().concat()
            }
            Self::Array(item) if matches!(**item, Self::Union(_)) => {
                format!("readonly ({}\n{margin})[]", item.broken(indent))
            }
            Self::Array(item) if item.is_compound() => format!("readonly ({})[]", item.broken(indent)),
            Self::Array(item) => format!("readonly {}[]", item.broken(indent)),
            Self::Tuple(items) => {
                let items = items.iter().map(|item| format!("{margin}  {},\n", item.fitted(indent + 2)));
                format!("readonly [\n{}{margin}]", items.collect::<Vec<_>>().concat())
            }
            Self::Labelled(label, item) => item.after(label, indent),
            Self::Map(value) => {
                format!("{{\n{margin}  {};\n{margin}}}", value.after("readonly [key: string]:", indent + 2))
            }
        }
    }

    /// Formats the type on one line if it fits, or else on several.
    pub(super) fn fitted(&self, indent: usize) -> String {
        let flat = self.flat();
        if indent + flat.chars().count() < WIDTH { flat } else { self.broken(indent) }
    }
}

/// Returns the type of a value.
pub(super) fn value_type(names: &Names<'_>, value: &Value) -> Type {
    match &value.kind {
        Kind::Bool => Type::plain("boolean"),
        Kind::Integer(whole) if !whole.is_exact() => Type::plain("bigint"),
        Kind::Integer(_) | Kind::Float32 | Kind::Float64 | Kind::Timestamp => Type::plain("number"),
        Kind::String => value.one_of().map_or_else(
            || Type::plain("string"),
            |allowed| Type::union(allowed.iter().map(|text| quote(text)).collect()),
        ),
        Kind::Constant(json) => Type::Plain(constant(json)),
        Kind::IntegerString(_) | Kind::Char => Type::plain("string"),
        Kind::Any | Kind::Foreign { .. } => Type::plain("JsonValue"),
        Kind::Raw => Type::plain("RawJson"),
        Kind::InString(inner) => value_type(names, inner),
        Kind::Nullable(inner) => {
            let value = value_type(names, inner);
            // Some types already include `null`.
            let has_null = matches!(inner.kind, Kind::Any | Kind::Foreign { .. } | Kind::Nullable(_));
            if has_null { value } else { value.or("null") }
        }
        Kind::List { item, length } => {
            let item = value_type(names, item);
            match length.filter(|length| *length <= LONGEST_TUPLE) {
                Some(length) => Type::Tuple(vec![item; length]),
                None => Type::Array(Box::new(item)),
            }
        }
        Kind::Tuple(items) => Type::Tuple(items.iter().map(|item| value_type(names, item)).collect()),
        Kind::Map { key, value } => {
            let value = Box::new(value_type(names, value));
            match &key.kind {
                Kind::Named(name) if names.is_closed_enum(name) => Type::Record(names.get(name).to_owned(), value),
                _ => Type::Map(value),
            }
        }
        Kind::Named(name) => Type::plain(names.get(name)),
    }
}

/// Returns a constant as a literal, which is its type as well.
pub(super) fn constant(json: &Json) -> String {
    if let Json::String(text) = json { quote(text) } else { json.to_line() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_what_is_too_wide() {
        let long = || Type::Plain("N".repeat(50));
        let tuple = Type::Tuple(vec![long(), long().or("null"), long()]);
        let n = "N".repeat(50);
        let expected = format!("x: readonly [\n    {n},\n    {n} | null,\n    {n},\n  ]");
        assert_eq!(tuple.clone().after("x:", 2), expected);
        let expected =
            format!("x?:\n    | readonly [\n        {n},\n        {n} | null,\n        {n},\n      ]\n    | undefined");
        assert_eq!(tuple.or("undefined").after("x?:", 2), expected);
        let map = Type::Map(Box::new(Type::Array(Box::new(long().or("null")))));
        assert_eq!(map.after("m:", 2), format!("m: {{ readonly [key: string]: readonly ({n} | null)[] }}"));
    }
}

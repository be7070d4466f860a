//! Rules in words, for docstrings.

use super::types::Types;
use crate::contract::{FieldInfo, Limit, Number, Range, Rule, Shape, StructInfo};

/// What a field's docstring says beside its doc comment.
pub(super) fn of_field(field: &FieldInfo, attribute: &str) -> String {
    let mut words = of_value((field.shape)(), field.rules);
    if attribute != field.name {
        words.push(format!("`{}` on the wire", field.name));
    }
    if !field.aliases.is_empty() {
        let aliases: Vec<String> = field.aliases.iter().map(|alias| format!("`{alias}`")).collect();
        words.push(format!("read from {} too", aliases.join(", ")));
    }
    let mut sentences: Vec<String> = words.iter().map(|words| sentence(words)).collect();
    sentences.extend(field.deprecated.map(deprecated));
    sentences.join(" ")
}

/// The note from `#[deprecated]`.
pub(super) fn deprecated(note: &str) -> String {
    if note.is_empty() { "Deprecated.".to_owned() } else { sentence(&format!("deprecated: {note}")) }
}

/// The words as a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
    let stop = if words.ends_with('.') { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

/// The name of a Rust type without the modules that it is in.
fn short(name: &str) -> String {
    let mut short = String::new();
    for part in name.split_inclusive(['<', '>', '(', ')', '[', ']', ',', ' ', ';']) {
        short.push_str(part.rsplit("::").next().unwrap_or_default());
    }
    short
}

/// What may stand where a value of this shape is, under these rules.
fn of_value(shape: &Shape, rules: &[Rule]) -> Vec<String> {
    let shape = innermost(shape);
    let mut words = Vec::new();
    let has_range = rules.iter().any(|rule| matches!(rule, Rule::Range(_)));
    match shape {
        Shape::Integer { min, max } if !has_range => words.push(format!("from {min} to {max}")),
        Shape::IntegerString { .. } => words.push("a string of digits on the wire".to_owned()),
        Shape::Float32 => words.push("kept with 32 bits".to_owned()),
        Shape::Char => words.push("one character".to_owned()),
        Shape::List { length: Some(length), .. } => words.push(format!("exactly {length} items")),
        Shape::Serde { type_name, .. } => {
            words.push(format!("any JSON here; the gateway reads it as `{}`", short(type_name())));
        }
        _ => {}
    }
    words.extend(rules.iter().map(|rule| of_rule(shape, rule)));
    words
}

fn innermost(shape: &Shape) -> &Shape {
    match shape {
        Shape::Optional(inner) => innermost(inner()),
        shape => shape,
    }
}

fn of_rule(shape: &Shape, rule: &Rule) -> String {
    match rule {
        Rule::Length { min, max } => length(shape, *min, *max),
        Rule::Range(range) => limits(range),
        Rule::Pattern(pattern) => format!("matches `{}`", pattern.as_str()),
        Rule::OneOf(allowed) => {
            let allowed: Vec<String> = allowed.iter().map(|allowed| format!("`{allowed}`")).collect();
            format!("one of {}", allowed.join(", "))
        }
        Rule::Unique => "nothing stands in it twice".to_owned(),
        Rule::Each(rules) => inside("each item", item(shape), rules),
        Rule::Keys(rules) => inside("each key", entry(shape).map(|(key, _)| key), rules),
        Rule::Values(rules) => inside("each value", entry(shape).map(|(_, value)| value), rules),
        Rule::Check(check) => format!("the gateway also checks it with `{}`", check.name),
    }
}

fn item(shape: &Shape) -> Option<&'static Shape> {
    if let Shape::List { item, .. } = shape { Some(item()) } else { None }
}

fn entry(shape: &Shape) -> Option<(&'static Shape, &'static Shape)> {
    if let Shape::Map { key, value } = shape { Some((key(), value())) } else { None }
}

fn inside(what: &str, shape: Option<&'static Shape>, rules: &[Rule]) -> String {
    let shape = innermost(shape.unwrap_or(&Shape::String));
    let rules: Vec<String> = rules.iter().map(|rule| of_rule(shape, rule)).collect();
    format!("{what}: {}", rules.join(", "))
}

fn length(shape: &Shape, min: usize, max: usize) -> String {
    let (one, many) = match shape {
        Shape::List { .. } | Shape::Tuple(_) => ("item", "items"),
        Shape::Map { .. } => ("entry", "entries"),
        _ => ("character", "characters"),
    };
    let unit = |count| if count == 1 { one } else { many };
    match (min, max) {
        (min, max) if min == max => format!("exactly {min} {}", unit(min)),
        (0, max) => format!("at most {max} {}", unit(max)),
        (min, usize::MAX) => format!("at least {min} {}", unit(min)),
        (min, max) => format!("{min} to {max} {}", unit(max)),
    }
}

fn limits(range: &Range) -> String {
    let show = |number: Number| match number {
        Number::Integer(number) => number.to_string(),
        Number::Float(number) => number.to_string(),
    };
    if let (Limit::Included(min), Limit::Included(max)) = (range.min, range.max) {
        return format!("from {} to {}", show(min), show(max));
    }
    let limit = |limit, included: &str, excluded: &str| match limit {
        Limit::Open => None,
        Limit::Included(number) => Some(format!("{included} {}", show(number))),
        Limit::Excluded(number) => Some(format!("{excluded} {}", show(number))),
    };
    let limits = [limit(range.min, "at least", "more than"), limit(range.max, "at most", "less than")];
    limits.into_iter().flatten().collect::<Vec<_>>().join(" and ")
}

/// What only Rust code can decide, as lines of a list.
pub(super) fn unchecked(types: &Types) -> Vec<String> {
    let messages = types.messages.iter().map(|(message, name)| (name.as_str(), message.payload));
    let structs = types.structs.iter().map(|named| (named.name.as_str(), named.info));
    let all = [("Envelope", types.header)].into_iter().chain(messages).chain(structs);
    all.flat_map(|(name, info)| unchecked_fields(name, info, types)).collect()
}

fn unchecked_fields(name: &str, info: &'static StructInfo, types: &Types) -> Vec<String> {
    let attributes = if name == "Envelope" { types.header_attributes() } else { types.attributes(info) };
    let fields = info.fields.iter().zip(attributes);
    fields
        .filter_map(|(field, attribute)| {
            let reason = reason((field.shape)(), field.rules)?;
            Some(format!("- `{name}.{attribute}`: {reason}"))
        })
        .collect()
}

fn reason(shape: &Shape, rules: &[Rule]) -> Option<String> {
    let check = rules.iter().find_map(|rule| if let Rule::Check(check) = rule { Some(check.name) } else { None });
    match innermost(shape) {
        Shape::Serde { type_name, .. } => Some(format!("that it is a `{}`", short(type_name()))),
        _ => check.map(|name| format!("the check `{name}`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_types_without_their_modules() {
        assert_eq!(short("core::option::Option<core::time::Duration>"), "Option<Duration>");
        assert_eq!(short("alloc::vec::Vec<(bool, u8)>"), "Vec<(bool, u8)>");
    }

    #[test]
    fn says_how_long_and_how_large() {
        assert_eq!(length(&Shape::String, 1, 280), "1 to 280 characters");
        assert_eq!(length(&Shape::String, 0, 1), "at most 1 character");
        assert_eq!(length(&Shape::String, 2, usize::MAX), "at least 2 characters");
        let range = Range { min: Limit::Excluded(Number::Integer(0)), max: Limit::Excluded(Number::Float(2.0)) };
        assert_eq!(limits(&range), "more than 0 and less than 2");
    }
}

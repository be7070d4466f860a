//! Writes the table that describes the protocol to the runtime.

use super::builders::is_time;
use super::literal::{Literal, key};
use super::names::Names;
use crate::contract::{Limit, Number, Range};
use crate::export::description::{Field, Kind, Presence, Rule, Type, TypeKind, Value, Variant};

/// The whole numbers that a JavaScript number represents exactly.
const EXACT: std::ops::RangeInclusive<i128> = -((1 << 53) - 1)..=(1 << 53) - 1;

/// Writes the table as a constant.
pub(super) fn table(names: &Names<'_>) -> String {
    let description = names.description;
    let unknown_fields = if description.closed { "reject" } else { "ignore" };
    let declared = description.messages.iter().zip(&names.messages);
    let messages = declared.clone().map(|(message, given)| {
        object([("tag", Literal::text(&message.tag)), ("payload", Literal::text(&given.payload))])
    });
    let payloads =
        declared.filter_map(|(message, given)| Some((given.payload.as_str(), description.payload_type(message)?)));
    let types = payloads.chain(names.data_types()).chain(names.types_of_runtime());
    let types = types.map(|(name, described)| (key(name), type_shape(names, described)));
    let header = description.header.fields().iter().map(|field| header_field(names, field));
    let unknown = description.unknown.as_ref().map(|_| ("unknown", Literal::call("rawShape", [])));
    let entries =
        [("tag", Literal::text(description.tag_key())), ("content", Literal::text(description.content_key()))];
    let entries = entries.into_iter().chain(unknown).chain([
        ("unknownFields", Literal::text(unknown_fields)),
        ("header", Literal::List(header.collect())),
        ("messages", Literal::List(messages.collect())),
        ("types", Literal::Object(types.collect())),
    ]);
    let table = Literal::Object(entries.map(|(key, value)| (key.to_owned(), value)).collect());
    let head = "const protocol: ProtocolShape = ";
    format!("/** What the rest of the module goes by. */\n{head}{};", table.render(0, head.len(), 1))
}

fn object<const N: usize>(properties: [(&str, Literal); N]) -> Literal {
    Literal::Object(properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn yes() -> Literal {
    Literal::Plain("true".to_owned())
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> Literal {
    Literal::List(texts.into_iter().map(|text| Literal::text(text)).collect())
}

fn type_shape(names: &Names<'_>, described: &Type) -> Literal {
    match &described.kind {
        TypeKind::Struct(fields) => {
            let fields = fields.iter().map(|field| Literal::Object(self::field(names, field))).collect();
            Literal::call("structShape", [Literal::List(fields)])
        }
        TypeKind::Enum { variants, open } => enumeration(variants, *open),
    }
}

fn enumeration(variants: &[Variant], open: bool) -> Literal {
    let mut properties = vec![("values".to_owned(), texts(variants.iter().map(|variant| &variant.name)))];
    let aliases = variants.iter().flat_map(|variant| variant.aliases.iter().map(|alias| texts([alias, &variant.name])));
    let aliases: Vec<Literal> = aliases.collect();
    if !aliases.is_empty() {
        properties.push(("aliases".to_owned(), Literal::List(aliases)));
    }
    if open {
        properties.push(("open".to_owned(), yes()));
    }
    Literal::call("enumerationShape", [Literal::Object(properties)])
}

fn header_field(names: &Names<'_>, field: &Field) -> Literal {
    let mut properties = self::field(names, field);
    if is_time(field) {
        properties.push(("now".to_owned(), yes()));
    }
    Literal::Object(properties)
}

fn field(names: &Names<'_>, field: &Field) -> Vec<(String, Literal)> {
    let mut properties = vec![("name".to_owned(), Literal::text(&field.name))];
    let mut add = |key: &str, value: Literal| properties.push((key.to_owned(), value));
    if !field.aliases.is_empty() {
        add("aliases", texts(&field.aliases));
    }
    let mut value = &field.value;
    match &field.presence {
        Presence::Required => {}
        Presence::Optional => {
            add("optional", yes());
            if let Kind::Nullable(inner) = &value.kind {
                value = inner;
            }
        }
        Presence::Default { text, .. } => add("default", Literal::text(text)),
    }
    if field.after_content {
        add("afterContent", yes());
    }
    add("value", shape(names, value));
    properties
}

fn shape(names: &Names<'_>, value: &Value) -> Literal {
    let inner = |value: &Value| shape(names, value);
    // Duplicates are reported after all other issues of a list.
    let (unique, others): (Vec<&Rule>, Vec<&Rule>) = value.rules.iter().partition(|rule| **rule == Rule::Unique);
    let rules = others.into_iter().chain(unique).map(rule);
    match &value.kind {
        Kind::Bool => Literal::call("booleanShape", []),
        Kind::Integer(bounds) => {
            Literal::call("integerShape", [whole(bounds.min), whole(bounds.max)].into_iter().chain(rules))
        }
        Kind::IntegerString(bounds) => {
            Literal::call("integerTextShape", [whole(bounds.min), whole(bounds.max)].into_iter().chain(rules))
        }
        Kind::Float32 => Literal::call("singleShape", rules),
        Kind::Float64 => Literal::call("doubleShape", rules),
        Kind::String => Literal::call("stringShape", rules),
        Kind::Char => Literal::call("charShape", []),
        Kind::Timestamp => Literal::call("timestampShape", []),
        Kind::Any => Literal::call("jsonShape", []),
        Kind::Foreign { .. } => Literal::call("foreignShape", []),
        Kind::Raw => Literal::call("rawShape", []),
        Kind::Nullable(value) => Literal::call("optionalShape", [inner(value)]),
        Kind::List { item, length: None } => Literal::call("listShape", [inner(item)].into_iter().chain(rules)),
        Kind::List { item, length: Some(length) } => {
            Literal::call("arrayShape", [Literal::Plain(length.to_string()), inner(item)].into_iter().chain(rules))
        }
        Kind::Tuple(items) => Literal::call("tupleShape", items.iter().map(inner)),
        Kind::Map { key, value } => Literal::call("mapShape", [inner(key), inner(value)].into_iter().chain(rules)),
        Kind::Named(name) => Literal::call("namedShape", [Literal::text(names.get(name))]),
    }
}

fn rule(rule: &Rule) -> Literal {
    match rule {
        Rule::Length(count) => {
            let max = count.max.map(|max| Literal::Plain(max.to_string()));
            Literal::call("lengthRule", [Literal::Plain(count.min.to_string())].into_iter().chain(max))
        }
        Rule::Range(range) => Literal::call("rangeRule", [self::range(range)]),
        Rule::Pattern(pattern) => {
            Literal::call("patternRule", [Literal::text(&pattern.declared), Literal::expression(&pattern.portable)])
        }
        Rule::OneOf(allowed) => Literal::call("oneOfRule", [texts(allowed)]),
        Rule::Unique => Literal::call("uniqueRule", []),
    }
}

fn range(range: &Range) -> Literal {
    let min = match range.min {
        Limit::Open => None,
        Limit::Included(number) => Some(("min", number)),
        Limit::Excluded(number) => Some(("above", number)),
    };
    let max = match range.max {
        Limit::Open => None,
        Limit::Included(number) => Some(("max", number)),
        Limit::Excluded(number) => Some(("below", number)),
    };
    let limits = min.into_iter().chain(max).map(|(key, number)| {
        let number = match number {
            Number::Integer(number) => whole(number),
            Number::Float(number) => Literal::Plain(number.to_string()),
        };
        (key.to_owned(), number)
    });
    Literal::Object(limits.collect())
}

/// Returns a whole number, as a `bigint` literal if a number would not be exact.
fn whole(number: i128) -> Literal {
    Literal::Plain(if EXACT.contains(&number) { number.to_string() } else { format!("{number}n") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_whole_numbers_exact() {
        let written = |number| whole(number).render(0, 0, 0);
        assert_eq!(written(9_007_199_254_740_991), "9007199254740991");
        assert_eq!(written(9_007_199_254_740_992), "9007199254740992n");
        assert_eq!(written(i128::from(u64::MAX)), "18446744073709551615n");
    }

    #[test]
    fn names_each_end_of_a_range() {
        let written = |min, max| range(&Range { min, max }).render(0, 0, 0);
        let (one, half) = (Number::Integer(1), Number::Float(0.5));
        assert_eq!(written(Limit::Included(half), Limit::Excluded(one)), "{ min: 0.5, below: 1 }");
        assert_eq!(written(Limit::Excluded(one), Limit::Open), "{ above: 1 }");
    }
}

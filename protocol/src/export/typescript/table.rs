//! The table that describes the protocol to the runtime.

use super::builders::is_time;
use super::declarations::{default_text, is_optional};
use super::literal::{Literal, key};
use super::names::Names;
use super::types::{each, keys, values};
use crate::contract::{
    Contract, EnumInfo, FieldInfo, Limit, Number, Range, Rule, Shape, StructInfo, UnknownFields, UnknownTypes,
};

/// Whole numbers that a JavaScript number holds exactly.
const EXACT: std::ops::RangeInclusive<i128> = -((1 << 53) - 1)..=(1 << 53) - 1;

/// The table, as a constant.
pub(super) fn table(contract: &Contract, names: &Names) -> String {
    let unknown_fields = if contract.unknown_fields == UnknownFields::Reject { "reject" } else { "ignore" };
    let messages = names.messages.iter().map(|message| {
        object([("tag", Literal::text(message.info.tag)), ("payload", Literal::text(&message.payload))])
    });
    let payloads =
        names.messages.iter().map(|message| (message.payload.clone(), structure(names, message.info.payload)));
    let data = names.data_types.iter().chain(&names.own_types).filter_map(|(name, shape)| match shape {
        Shape::Struct(info) => Some((name.clone(), structure(names, info))),
        Shape::Enum(info) => Some((name.clone(), enumeration(info))),
        _ => None,
    });
    let header = contract.header().fields.iter().map(|field| header_field(names, field));
    let unknown = (contract.unknown == UnknownTypes::Capture).then(|| ("unknown", Literal::call("rawShape", [])));
    let entries = [("tag", Literal::text(contract.tag)), ("content", Literal::text(contract.content))];
    let entries = entries.into_iter().chain(unknown).chain([
        ("unknownFields", Literal::text(unknown_fields)),
        ("header", Literal::List(header.collect())),
        ("messages", Literal::List(messages.collect())),
        ("types", Literal::Object(payloads.chain(data).map(|(name, shape)| (key(&name), shape)).collect())),
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

fn texts(texts: &[&str]) -> Literal {
    Literal::List(texts.iter().map(|text| Literal::text(text)).collect())
}

fn structure(names: &Names, info: &StructInfo) -> Literal {
    let fields = info.fields.iter().map(|field| Literal::Object(self::field(names, field))).collect();
    Literal::call("structShape", [Literal::List(fields)])
}

fn enumeration(info: &EnumInfo) -> Literal {
    let values: Vec<&str> = info.variants.iter().map(|variant| variant.name).collect();
    let mut properties = vec![("values".to_owned(), texts(&values))];
    let aliases =
        info.variants.iter().flat_map(|variant| variant.aliases.iter().map(|alias| texts(&[alias, variant.name])));
    let aliases: Vec<Literal> = aliases.collect();
    if !aliases.is_empty() {
        properties.push(("aliases".to_owned(), Literal::List(aliases)));
    }
    if info.open {
        properties.push(("open".to_owned(), yes()));
    }
    Literal::call("enumerationShape", [Literal::Object(properties)])
}

fn header_field(names: &Names, field: &FieldInfo) -> Literal {
    let mut properties = self::field(names, field);
    if is_time(field) {
        properties.push(("now".to_owned(), yes()));
    }
    Literal::Object(properties)
}

fn field(names: &Names, field: &FieldInfo) -> Vec<(String, Literal)> {
    let mut properties = vec![("name".to_owned(), Literal::text(field.name))];
    let mut add = |key: &str, value: Literal| properties.push((key.to_owned(), value));
    if !field.aliases.is_empty() {
        add("aliases", texts(field.aliases));
    }
    let mut shape = (field.shape)();
    if is_optional(field) {
        add("optional", yes());
        if let Shape::Optional(inner) = shape {
            shape = inner();
        }
    }
    if let Some(default) = field.default.and_then(default_text) {
        add("default", Literal::text(&default));
    }
    if field.after_content {
        add("afterContent", yes());
    }
    add("value", value(names, shape, field.rules));
    properties
}

fn value(names: &Names, shape: &Shape, rules: &[Rule]) -> Literal {
    let own = rules.iter().filter_map(rule);
    match shape {
        Shape::Bool => Literal::call("booleanShape", []),
        Shape::Integer { min, max } => Literal::call("integerShape", [whole(*min), whole(*max)].into_iter().chain(own)),
        Shape::IntegerString { min, max } => {
            Literal::call("integerTextShape", [whole(*min), whole(*max)].into_iter().chain(own))
        }
        Shape::Float32 => Literal::call("singleShape", own),
        Shape::Float64 => Literal::call("doubleShape", own),
        Shape::String => Literal::call("stringShape", own),
        Shape::Char => Literal::call("charShape", []),
        Shape::Timestamp => Literal::call("timestampShape", []),
        Shape::Value => Literal::call("jsonShape", []),
        Shape::Serde { .. } => Literal::call("foreignShape", []),
        Shape::RawJson => Literal::call("rawShape", []),
        Shape::Optional(inner) => Literal::call("optionalShape", [value(names, inner(), rules)]),
        Shape::List { item, length } => {
            let name = if length.is_some() { "arrayShape" } else { "listShape" };
            let size = length.map(|length| Literal::Plain(length.to_string()));
            let parts = size.into_iter().chain([value(names, item(), each(rules))]);
            // A list is searched for what stands in it twice once all else has been said of it.
            let unique = rules.iter().any(|rule| matches!(rule, Rule::Unique)).then(|| Literal::call("uniqueRule", []));
            Literal::call(name, parts.chain(own).chain(unique))
        }
        Shape::Tuple(items) => Literal::call("tupleShape", items.iter().map(|item| value(names, item(), &[]))),
        Shape::Map { key, value: inner } => {
            let parts = [value(names, key(), keys(rules)), value(names, inner(), values(rules))];
            Literal::call("mapShape", parts.into_iter().chain(own))
        }
        Shape::Struct(StructInfo { id, .. }) | Shape::Enum(EnumInfo { id, .. }) => {
            Literal::call("namedShape", [Literal::text(names.get(*id))])
        }
    }
}

fn rule(rule: &Rule) -> Option<Literal> {
    let literal = match rule {
        Rule::Length { min, max } => {
            let max = (*max != usize::MAX).then(|| Literal::Plain(max.to_string()));
            Literal::call("lengthRule", [Literal::Plain(min.to_string())].into_iter().chain(max))
        }
        Rule::Range(range) => Literal::call("rangeRule", [self::range(range)]),
        Rule::Pattern(pattern) => {
            Literal::call("patternRule", [Literal::text(pattern.as_str()), Literal::expression(pattern.portable())])
        }
        Rule::OneOf(allowed) => Literal::call("oneOfRule", [texts(allowed)]),
        _ => return None,
    };
    Some(literal)
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

/// A whole number, with the mark of a `bigint` where a number would not be exact.
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

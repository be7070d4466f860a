//! The table that describes the protocol to the runtime.

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
    let unknown = if contract.unknown == UnknownTypes::Capture { "capture" } else { "reject" };
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
    let table = object([
        ("tag", Literal::text(contract.tag)),
        ("content", Literal::text(contract.content)),
        ("unknown", Literal::text(unknown)),
        ("unknownFields", Literal::text(unknown_fields)),
        ("header", Literal::List(contract.header().fields.iter().map(|field| self::field(names, field)).collect())),
        ("messages", Literal::List(messages.collect())),
        ("types", Literal::Object(payloads.chain(data).map(|(name, shape)| (key(&name), shape)).collect())),
    ]);
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
    let fields = info.fields.iter().map(|field| self::field(names, field)).collect();
    object([("kind", Literal::text("struct")), ("fields", Literal::List(fields))])
}

fn enumeration(info: &EnumInfo) -> Literal {
    let mut properties = vec![("kind".to_owned(), Literal::text("enum"))];
    let values: Vec<&str> = info.variants.iter().map(|variant| variant.name).collect();
    properties.push(("values".to_owned(), texts(&values)));
    let aliases =
        info.variants.iter().flat_map(|variant| variant.aliases.iter().map(|alias| texts(&[alias, variant.name])));
    let aliases: Vec<Literal> = aliases.collect();
    if !aliases.is_empty() {
        properties.push(("aliases".to_owned(), Literal::List(aliases)));
    }
    if info.open {
        properties.push(("open".to_owned(), yes()));
    }
    Literal::Object(properties)
}

fn field(names: &Names, field: &FieldInfo) -> Literal {
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
    Literal::Object(properties)
}

fn value(names: &Names, shape: &Shape, rules: &[Rule]) -> Literal {
    let kind = match shape {
        Shape::Bool => "boolean",
        Shape::Integer { .. } => "integer",
        Shape::IntegerString { .. } => "integerText",
        Shape::Float32 => "float32",
        Shape::Float64 => "float64",
        Shape::String => "string",
        Shape::Char => "char",
        Shape::Timestamp => "timestamp",
        Shape::Value => "json",
        Shape::Serde { .. } => "foreign",
        Shape::RawJson => "raw",
        Shape::Optional(_) => "optional",
        Shape::List { .. } => "list",
        Shape::Tuple(_) => "tuple",
        Shape::Map { .. } => "map",
        Shape::Struct(_) | Shape::Enum(_) => "named",
    };
    let mut properties = vec![("kind".to_owned(), Literal::text(kind))];
    let mut add = |key: &str, value: Literal| properties.push((key.to_owned(), value));
    match shape {
        Shape::Integer { min, max } | Shape::IntegerString { min, max } => {
            add("min", whole(*min));
            add("max", whole(*max));
        }
        Shape::Optional(inner) => add("value", value(names, inner(), rules)),
        Shape::List { item, length } => {
            add("items", value(names, item(), each(rules)));
            if let Some(length) = length {
                add("size", Literal::Plain(length.to_string()));
            }
            if rules.iter().any(|rule| matches!(rule, Rule::Unique)) {
                add("unique", yes());
            }
        }
        Shape::Tuple(items) => {
            add("items", Literal::List(items.iter().map(|item| value(names, item(), &[])).collect()));
        }
        Shape::Map { key, value: inner } => {
            add("keys", value(names, key(), keys(rules)));
            add("values", value(names, inner(), values(rules)));
        }
        Shape::Struct(info) => add("name", Literal::text(names.get(info.id))),
        Shape::Enum(info) => add("name", Literal::text(names.get(info.id))),
        _ => {}
    }
    let rules: Vec<Literal> = if has_rules(shape) { rules.iter().filter_map(rule).collect() } else { Vec::new() };
    if !rules.is_empty() {
        add("rules", Literal::List(rules));
    }
    Literal::Object(properties)
}

/// The rules on a value of this shape are looked at; those on an option are on what is inside.
const fn has_rules(shape: &Shape) -> bool {
    matches!(
        shape,
        Shape::Integer { .. }
            | Shape::IntegerString { .. }
            | Shape::Float32
            | Shape::Float64
            | Shape::String
            | Shape::List { .. }
            | Shape::Map { .. }
    )
}

fn rule(rule: &Rule) -> Option<Literal> {
    let literal = match rule {
        Rule::Length { min, max } => {
            let max = if *max == usize::MAX { "Infinity".to_owned() } else { max.to_string() };
            object([("length", Literal::List(vec![Literal::Plain(min.to_string()), Literal::Plain(max)]))])
        }
        Rule::Range(range) => object([("range", self::range(range))]),
        Rule::Pattern(pattern) => {
            object([("pattern", Literal::text(pattern.as_str())), ("regex", Literal::expression(pattern.portable()))])
        }
        Rule::OneOf(allowed) => object([("oneOf", texts(allowed))]),
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

//! Reads values from the keywords that they were written as.

use std::str::FromStr;

use super::{note, reference, texts};
use crate::contract::{Limit, Number, Range};
use crate::export::description::{Count, Kind, Pattern, Rule, Value, Whole};
use crate::export::json_schema::{WRITE_ONLY, formats, notes};
use crate::export::json_tree::Json;

/// Reads the schema of a value.
pub(super) fn read(schema: &Json) -> Value {
    let items = |key| schema.get(key).map(Json::items);
    match (reference(schema), items("allOf"), items("anyOf"), schema.get("type")) {
        (Some(name), ..) => plain(Kind::Named(name.to_owned())),
        (_, Some([only]), ..) if schema.get("pattern").is_none() => read(only),
        (_, _, Some([value, _]), _) => nullable(read(value)),
        (_, _, _, Some(Json::String(kind))) => typed(schema, kind),
        (_, _, _, Some(Json::Array(kinds))) => match kinds.as_slice() {
            [Json::String(kind), Json::String(null)] if null == "null" => nullable(typed(schema, kind)),
            // What an untagged enum leaves to a variant of any kind.
            _ => any(schema),
        },
        _ => any(schema),
    }
}

/// Reads the schema of a value with what is declared of it: its checks, and that it is secret.
pub(super) fn declared(schema: &Json) -> Value {
    let mut value = read(schema);
    let checks = note(schema, notes::CHECKS).into_iter().flat_map(|names| names.split(", "));
    let inside = value.unless_null_mut();
    inside.checks = checks.map(str::to_owned).collect();
    inside.secret = schema.get(WRITE_ONLY).is_some();
    value
}

fn any(schema: &Json) -> Value {
    plain(note(schema, notes::FOREIGN).map_or(Kind::Any, |name| Kind::Foreign { type_name: name.to_owned() }))
}

const fn plain(kind: Kind) -> Value {
    Value::read(kind, Vec::new())
}

fn nullable(value: Value) -> Value {
    plain(Kind::Nullable(Box::new(value)))
}

fn typed(schema: &Json, kind: &str) -> Value {
    if let Some(constant) =
        schema.get("const").filter(|json| !matches!(json, Json::Array(_) | Json::Object(_) | Json::Null))
    {
        return plain(Kind::Constant(constant.clone()));
    }
    let inner = |key| Box::new(schema.get(key).map_or(plain(Kind::Any), read));
    match kind {
        "boolean" => plain(Kind::Bool),
        "integer" => plain(Kind::Integer(Whole {
            min: number(schema, "minimum").unwrap_or_default(),
            max: number(schema, "maximum").unwrap_or_default(),
        })),
        "number" => Value::read(Kind::Float64, vec![Rule::Range(range(schema))]),
        "string" => string(schema),
        "array" => match schema.get("prefixItems") {
            Some(items) => plain(Kind::Tuple(items.items().iter().map(read).collect())),
            None => {
                let unique = schema.get("uniqueItems").map(|_| Rule::Unique);
                let rules = [Rule::Length(count(schema, "minItems", "maxItems"))].into_iter().chain(unique);
                Value::read(Kind::List { item: inner("items"), length: None }, rules.collect())
            }
        },
        "object" => {
            let key = schema.get("propertyNames").map(read).filter(is_key).unwrap_or(plain(Kind::String));
            let kind = Kind::Map { key: Box::new(key), value: inner("additionalProperties") };
            Value::read(kind, vec![Rule::Length(count(schema, "minProperties", "maxProperties"))])
        }
        _ => plain(Kind::Any),
    }
}

/// Whether such values are strings.
const fn is_key(value: &Value) -> bool {
    matches!(value.kind, Kind::String | Kind::IntegerString(_) | Kind::Named(_))
}

pub(super) fn number<T: FromStr>(schema: &Json, key: &str) -> Option<T> {
    if let Json::Number(number) = schema.get(key)? { number.parse().ok() } else { None }
}

fn range(schema: &Json) -> Range {
    let float = |key| number(schema, key).filter(|number: &f64| number.is_finite()).map(Number::Float);
    let limit = |included, excluded| match (float(included), float(excluded)) {
        (Some(number), _) => Limit::Included(number),
        (None, Some(number)) => Limit::Excluded(number),
        (None, None) => Limit::Open,
    };
    Range { min: limit("minimum", "exclusiveMinimum"), max: limit("maximum", "exclusiveMaximum") }
}

fn string(schema: &Json) -> Value {
    if let Some(contents) = schema.get("contentSchema") {
        return plain(Kind::InString(Box::new(read(contents))));
    }
    let ends = note(schema, notes::INTEGER).and_then(|bounds| bounds.split_once("..="));
    if let Some((Ok(min), Ok(max))) = ends.map(|(min, max)| (min.parse(), max.parse())) {
        return plain(Kind::IntegerString(Whole { min, max }));
    }
    let format = formats::named(|key| schema.get(key).and_then(Json::as_str));
    let of_format = format.and_then(formats::keyword).map(|(_, pattern)| pattern);
    let pattern = schema.get("pattern").and_then(Json::as_str).filter(|pattern| Some(*pattern) != of_format);
    let pattern = pattern
        .map(|text| Rule::Pattern(Pattern { declared: text.to_owned(), portable: text.to_owned(), table: None }));
    let allowed = schema.get("enum").map(|list| Rule::OneOf(texts(Some(list))));
    let length = Rule::Length(count(schema, "minLength", "maxLength"));
    Value::read(
        Kind::String,
        [length].into_iter().chain(pattern).chain(format.map(Rule::Format)).chain(allowed).collect(),
    )
}

/// Reads a count; any, if no count satisfies it.
fn count(schema: &Json, min: &str, max: &str) -> Count {
    let count = Count { min: number(schema, min).unwrap_or(0), max: number(schema, max) };
    if count.max.is_some_and(|max| max < count.min) { Count::ANY } else { count }
}

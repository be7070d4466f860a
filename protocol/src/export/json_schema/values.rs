//! Values: one schema for each form on the wire.

use super::reference;
use super::{digits, formats, notes};
use crate::export::description::{Bound, Count, Interval, Text, Whole, Wire};
use crate::export::json_tree::Json;

/// Writes the schema of a value.
pub(super) fn write(value: &Wire<'_>) -> Json {
    match value {
        Wire::Bool => typed("boolean", []),
        Wire::Integer(Whole { min, max }) => {
            typed("integer", [("minimum", Some(Json::integer(*min))), ("maximum", Some(Json::integer(*max)))])
        }
        Wire::IntegerString(whole) => integer_string(*whole),
        Wire::Number(interval) => number(*interval),
        Wire::Constant(json) => typed(kind_of(json), [("const", Some((*json).clone()))]),
        Wire::Text(text) => string(text),
        Wire::Any { foreign } => {
            let mut schema = Json::Object(Vec::new());
            notes::push(&mut schema, foreign.map(notes::of_foreign));
            schema
        }
        Wire::InString(value) => typed(
            "string",
            [("contentMediaType", Some("application/json".into())), ("contentSchema", Some(write(&value.on_wire())))],
        ),
        Wire::Nullable(value) => or_null(write(&value.on_wire())),
        Wire::List { item, count, unique } => {
            let [min, max] = between(["minItems", "maxItems"], *count);
            typed(
                "array",
                [
                    ("items", Some(write(&item.on_wire()))),
                    min,
                    max,
                    ("uniqueItems", unique.then_some(Json::Bool(true))),
                ],
            )
        }
        Wire::Tuple(items) => {
            let [min, max] = between(["minItems", "maxItems"], Count::exactly(items.len()));
            typed(
                "array",
                [
                    ("prefixItems", Some(Json::Array(items.iter().map(|item| write(&item.on_wire())).collect()))),
                    min,
                    max,
                ],
            )
        }
        Wire::Map { key, value, count } => {
            let [min, max] = between(["minProperties", "maxProperties"], *count);
            let any_key = matches!(&**key, Wire::Text(text) if text.is_any());
            let key = (!any_key).then(|| write(key));
            typed("object", [("propertyNames", key), ("additionalProperties", Some(write(&value.on_wire()))), min, max])
        }
        Wire::Named(name) => reference(name),
    }
}

fn typed<const N: usize>(kind: &str, keywords: [(&str, Option<Json>); N]) -> Json {
    let mut schema = Json::object([("type", Some(kind.into()))]);
    push_all(&mut schema, keywords);
    schema
}

/// Returns the type of a constant.
pub(super) const fn kind_of(json: &Json) -> &'static str {
    match json {
        Json::Bool(_) => "boolean",
        Json::Number(_) => "integer",
        _ => "string",
    }
}

fn number(Interval { min, max }: Interval) -> Json {
    let included = |bound| if let Bound::Included(number) = bound { Some(Json::float(number)) } else { None };
    let excluded = |bound| if let Bound::Excluded(number) = bound { Some(Json::float(number)) } else { None };
    let keywords = [
        ("minimum", included(min)),
        ("exclusiveMinimum", excluded(min)),
        ("maximum", included(max)),
        ("exclusiveMaximum", excluded(max)),
    ];
    typed("number", keywords)
}

fn integer_string(whole: Whole) -> Json {
    let mut schema = typed("string", [("pattern", Some(digits::pattern(whole).into()))]);
    notes::push(&mut schema, Some(notes::of_integer(whole)));
    schema
}

fn string(text: &Text) -> Json {
    let [min, max] = between(["minLength", "maxLength"], text.length);
    let of_format = text.format.and_then(formats::keyword);
    let (keyword, format) = of_format.map_or((None, None), |(keyword, pattern)| (Some(keyword), Some(pattern)));
    let [key, name] = keyword.unwrap_or(["format", ""]);
    // A schema has one pattern: that of the format gets one of its own beside another.
    let also = format.filter(|_| text.pattern.is_some());
    let also = also.map(|pattern| Json::Array(vec![Json::object([("pattern", Some(pattern.into()))])]));
    let keywords = [
        ("enum", text.one_of.as_ref().map(Json::strings)),
        min,
        max,
        (key, keyword.map(|_| name.into())),
        ("pattern", text.pattern.as_deref().or(format).map(Json::from)),
        ("allOf", also),
    ];
    typed("string", keywords)
}

fn between(keys: [&'static str; 2], Count { min, max }: Count) -> [(&'static str, Option<Json>); 2] {
    let [least, most] = keys;
    [(least, (min > 0).then(|| Json::integer(min))), (most, max.map(Json::integer))]
}

/// Adds `null`: `["integer", "null"]` for a schema with a single type and no list of values, otherwise `anyOf`.
fn or_null(schema: Json) -> Json {
    match schema {
        Json::Object(members) if schema.get("type").is_some() && schema.get("enum").is_none() => {
            let with_null = |(key, value): (String, Json)| match value {
                Json::String(kind) if key == "type" => (key, Json::strings([kind.as_str(), "null"])),
                value => (key, value),
            };
            Json::Object(members.into_iter().map(with_null).collect())
        }
        schema => {
            let null = Json::object([("type", Some("null".into()))]);
            Json::object([("anyOf", Some(Json::Array(vec![schema, null])))])
        }
    }
}

pub(super) fn push_all<const N: usize>(schema: &mut Json, members: [(&str, Option<Json>); N]) {
    for (key, value) in members {
        if let Some(value) = value {
            schema.push(key, value);
        }
    }
}

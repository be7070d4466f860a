//! The shape of a value, with its rules.

use super::{Options, Part};
use crate::contract::{Format, Limit, Number, Range};
use crate::export::description::{Kind, Pattern, Rule, Value, Whole};

/// Returns the shape of a value.
pub(in crate::export) fn shape(value: &Value) -> Part<'_> {
    let shape = shape_alone(value);
    if value.secret { secret("secret", shape) } else { shape }
}

fn secret<'a>(name: &'static str, shape: Part<'a>) -> Part<'a> {
    Part::Shape(name, vec![shape], Vec::new())
}

fn shape_alone(value: &Value) -> Part<'_> {
    let ruled = |name, parts| ruled(name, parts, value);
    match &value.kind {
        Kind::Bool => ruled("bool", vec![]),
        Kind::Integer(bounds) if !bounds.is_exact() => ruled("big_integer", ends(bounds)),
        Kind::Integer(bounds) => ruled("integer", ends(bounds)),
        Kind::IntegerString(bounds) => ruled("integer_string", ends(bounds)),
        Kind::Constant(json) => ruled("constant", vec![Part::Constant(json)]),
        Kind::Float32 => ruled("float32", vec![]),
        Kind::Float64 => ruled("float64", vec![]),
        Kind::String => ruled("string", vec![]),
        Kind::Char => ruled("char", vec![]),
        Kind::Timestamp => ruled("timestamp", vec![]),
        Kind::Any => ruled("any", vec![]),
        Kind::Raw => ruled("raw", vec![]),
        Kind::Foreign { .. } => ruled("foreign", vec![]),
        Kind::InString(inner) => ruled("in_string", vec![shape(inner)]),
        Kind::Nullable(inner) => ruled("nullable", vec![shape(inner)]),
        Kind::List { item, length: None } => ruled("list", vec![shape(item)]),
        Kind::List { item, length: Some(length) } => ruled("array", vec![count(*length), shape(item)]),
        Kind::Tuple(items) => ruled("tuple", items.iter().map(shape).collect()),
        Kind::Map { key, value: inner } => ruled("map", vec![key_shape(key), shape(inner)]),
        Kind::Named(name) => Part::Named(name),
    }
}

/// Returns the shape of a map's keys, which are strings on the wire.
fn key_shape(key: &Value) -> Part<'_> {
    let shape = match &key.kind {
        Kind::Integer(bounds) => ruled("integer_string", ends(bounds), key),
        _ => shape_alone(key),
    };
    if key.secret { secret("secret_key", shape) } else { shape }
}

/// Adds the rules of the value to the other parts of its shape.
fn ruled<'a>(name: &'static str, mut parts: Vec<Part<'a>>, value: &'a Value) -> Part<'a> {
    // Duplicates are reported after all other issues of a list.
    let (unique, others): (Vec<&Rule>, Vec<&Rule>) = value.rules.iter().partition(|rule| **rule == Rule::Unique);
    parts.extend(others.into_iter().chain(unique).map(|rule| self::rule(&value.kind, rule)));
    Part::Shape(name, parts, Vec::new())
}

pub(in crate::export) fn rule<'a>(kind: &Kind, rule: &'a Rule) -> Part<'a> {
    let (name, parts, options) = match rule {
        Rule::Length(length) => {
            ("length", [Some(length.min), length.max].into_iter().flatten().map(count).collect(), vec![])
        }
        Rule::Range(range) => ("range", vec![], limits(range, *kind == Kind::Float32)),
        Rule::Pattern(Pattern { declared, table: Some(table), .. }) => {
            ("table_pattern", vec![Part::Text(declared), Part::Text(table)], vec![])
        }
        Rule::Pattern(Pattern { declared, portable, table: None }) => {
            ("pattern", vec![Part::Text(declared), Part::Pattern(portable)], vec![])
        }
        Rule::Format(Format::DateTime) => ("date_time", vec![], vec![]),
        Rule::Format(Format::Date) => ("date", vec![], vec![]),
        Rule::Format(Format::Uuid) => ("uuid", vec![], vec![]),
        Rule::Format(Format::Base64) => ("base64", vec![], vec![]),
        Rule::OneOf(allowed) => ("one_of", texts(allowed), vec![]),
        Rule::Unique => ("unique", vec![], vec![]),
    };
    Part::Rule(name, parts, options)
}

/// Returns the ends of a range; those of a `single` are compared as 32-bit floats.
fn limits(range: &Range, single: bool) -> Options<'static> {
    let limit = |limit, included, excluded| {
        let (name, number) = match limit {
            Limit::Open => return None,
            Limit::Included(number) => (included, number),
            Limit::Excluded(number) => (excluded, number),
        };
        Some((
            name,
            match number {
                Number::Integer(number) => Part::Whole(number),
                Number::Float(number) => Part::Float(number),
            },
        ))
    };
    let single = single.then_some(("single", Part::True));
    [limit(range.min, "min", "above"), limit(range.max, "max", "below"), single].into_iter().flatten().collect()
}

fn ends(bounds: &Whole) -> Vec<Part<'static>> {
    vec![Part::Whole(bounds.min), Part::Whole(bounds.max)]
}

fn count(count: usize) -> Part<'static> {
    Part::Whole(count as i128)
}

pub(super) fn texts(texts: &[String]) -> Vec<Part<'_>> {
    texts.iter().map(|text| Part::Text(text)).collect()
}

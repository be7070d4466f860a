//! Values to try on a shape and its rules: at, below and above each bound, and of every wrong kind.

mod containers;
mod integers;
mod numbers;
mod strings;

use std::collections::HashSet;

use protocol::contract::{Describe, FieldInfo, Rule, Shape};

use super::sample;

/// A value and what is special about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Probe {
    pub(super) label: String,
    pub(super) json: String,
}

impl Probe {
    fn new(label: impl Into<String>, json: impl Into<String>) -> Self {
        Self { label: label.into(), json: json.into() }
    }

    /// The same, one level further out.
    fn inside(self, place: &str, wrap: impl FnOnce(&str) -> String) -> Self {
        Self { label: format!("{place} {}", self.label), json: wrap(&self.json) }
    }
}

/// What a value is made of: the name it goes by, its shape and its rules.
#[derive(Clone, Copy)]
pub(super) struct Target<'a> {
    pub(super) name: &'static str,
    pub(super) shape: Describe,
    pub(super) rules: &'a [Rule],
}

impl<'a> Target<'a> {
    pub(super) fn field(field: &'a FieldInfo) -> Self {
        Self { name: field.name, shape: field.shape, rules: field.rules }
    }

    fn example(&self) -> Option<String> {
        sample::example(self.name, self.shape, self.rules.to_vec())
    }
}

/// Makes values. A data type is looked into once; where it stands again, only what it is instead. Numbers and
/// strings are written in every way once for each type and each length, and then only tried at their bounds.
#[derive(Default)]
pub(super) struct Prober {
    known: HashSet<String>,
}

impl Prober {
    /// This has not been tried in every way.
    fn is_new(&mut self, what: impl Into<String>) -> bool {
        self.known.insert(what.into())
    }

    /// All values to try.
    pub(super) fn probes(&mut self, target: Target<'_>) -> Vec<Probe> {
        let shape = (target.shape)();
        let mut probes: Vec<Probe> =
            target.example().map(|json| Probe::new("as it should be", json)).into_iter().collect();
        probes.extend(match shape {
            Shape::Optional(inner) => return self.probes(Target { shape: *inner, ..target }),
            Shape::Bool => vec![Probe::new("false", "false"), Probe::new("true", "true")],
            Shape::Integer { min, max } => {
                let forms = self.is_new(format!("{min} to {max}"));
                integers::bare(*min, *max, target.rules, forms)
            }
            Shape::IntegerString { min, max } => integers::quoted(*min, *max, target.rules),
            Shape::Float32 => numbers::singles(target.rules, self.is_new("single")),
            Shape::Float64 => numbers::doubles(target.rules, self.is_new("double")),
            Shape::Timestamp => numbers::timestamps(self.is_new("time")),
            Shape::String => self.strings(target.rules, target.example()),
            Shape::Char => strings::chars(),
            Shape::Enum(info) => strings::names(info),
            Shape::Value | Shape::RawJson => anything(),
            Shape::List { item, length } => self.list(target, *item, *length),
            Shape::Tuple(items) => self.tuple(target, items),
            Shape::Map { key, value } => self.map(target, *key, *value),
            Shape::Struct(info) if self.is_new(format!("{:?}", info.id)) => self.fields(info),
            // What a foreign type takes is its own affair.
            _ => Vec::new(),
        });
        probes.extend(wrong_kinds(shape));
        probes
    }
}

/// Values of any kind.
fn anything() -> Vec<Probe> {
    let values =
        ["null", "true", "-1.50", "\"\"", "[]", "{}", "[1,[2,{\"a\":null}]]", "{\"a\":1,\"b\":{\"a\":[]}}", "1e400"];
    values.into_iter().map(|json| Probe::new(json, json)).collect()
}

/// One value of each kind that this shape does not have.
fn wrong_kinds(shape: &Shape) -> impl Iterator<Item = Probe> + use<> {
    let right = match shape {
        Shape::Bool => "a boolean",
        Shape::Integer { .. } | Shape::Float32 | Shape::Float64 | Shape::Timestamp => "a number",
        Shape::String | Shape::Char | Shape::Enum(_) | Shape::IntegerString { .. } => "a string",
        Shape::List { .. } | Shape::Tuple(_) => "an array",
        Shape::Map { .. } | Shape::Struct(_) => "an object",
        _ => "",
    };
    let kinds = [
        ("null", "null"),
        ("a boolean", "true"),
        ("a number", "7"),
        ("a string", "\"7\""),
        ("an array", "[]"),
        ("an object", "{}"),
    ];
    let wrong = kinds.into_iter().filter(move |(kind, _)| !right.is_empty() && *kind != right);
    wrong.map(|(kind, json)| Probe::new(kind, json))
}

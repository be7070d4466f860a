//! Values to try on a shape and its rules: at, below and above each bound, and of every wrong kind.

mod containers;
mod elements;
mod envelopes;
mod formats;
mod integers;
mod numbers;
mod rows;
mod strings;
mod unions;
mod untagged;

use std::collections::HashSet;

use protocol::contract::{Constant, Describe, FieldInfo, Rule, Shape};

use super::{quote, sample};

/// A value, labelled with what it tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Probe {
    pub(super) label: String,
    pub(super) json: String,
}

impl Probe {
    fn new(label: impl Into<String>, json: impl Into<String>) -> Self {
        Self { label: label.into(), json: json.into() }
    }

    /// Wraps the value in one more level.
    fn inside(self, place: &str, wrap: impl FnOnce(&str) -> String) -> Self {
        Self { label: format!("{place} {}", self.label), json: wrap(&self.json) }
    }
}

/// What a value is generated for: its name, its shape and its rules.
#[derive(Clone, Copy)]
pub(super) struct Target<'a> {
    pub(super) name: &'static str,
    pub(super) shape: Describe,
    pub(super) rules: &'a [Rule],
}

impl<'a> Target<'a> {
    pub(super) fn field(field: &'a FieldInfo) -> Self {
        Self { name: field.name, shape: field.shape, rules: field.rules() }
    }

    fn example(&self) -> Option<String> {
        sample::example(self.name, self.shape, self.rules.to_vec())
    }
}

/// Generates values. Each data type is explored once; where it occurs again, only replacements of the whole are tried.
/// Every spelling of numbers and strings is tried once for each type and each length, after that only values at bounds.
#[derive(Default)]
pub(super) struct Prober {
    known: HashSet<String>,
}

impl Prober {
    /// Whether this has not been explored yet.
    fn is_new(&mut self, what: impl Into<String>) -> bool {
        self.known.insert(what.into())
    }

    /// Returns all values to try.
    pub(super) fn probes(&mut self, target: Target<'_>) -> Vec<Probe> {
        let shape = (target.shape)();
        let mut probes: Vec<Probe> =
            target.example().map(|json| Probe::new("as it should be", json)).into_iter().collect();
        probes.extend(match shape {
            Shape::Optional(inner) | Shape::Nullable(inner) => return self.probes(Target { shape: *inner, ..target }),
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
            Shape::Constant(constant) => constants(*constant),
            Shape::Value | Shape::RawJson => anything(),
            Shape::InString(inner) => self.in_string(Target { shape: *inner, ..target }),
            Shape::List { item, length } => self.list(target, *item, *length),
            Shape::Tuple(items) => self.tuple(target, items),
            Shape::Map { key, value } => self.map(target, *key, *value),
            Shape::Struct(info) if self.is_new(format!("{:?}", info.id)) => self.fields(info),
            Shape::Array(info) if self.is_new(format!("{:?}", info.id)) => self.elements(info),
            Shape::Union(info) => self.union(info),
            Shape::Envelope(contract) if contract.is_array() => self.rows(contract),
            Shape::Envelope(contract) => self.envelope(contract),
            Shape::Untagged(info) => self.untagged(info),
            Shape::IntegerEnum(info) => untagged::integers(info),
            // Where it is inside of itself, it has been explored.
            Shape::Newtype(info) if self.is_new(format!("{:?} as {}", info.id, target.name)) => {
                let rules = [info.rules, target.rules].concat();
                return self.probes(Target { shape: info.inner, rules: &rules, ..target });
            }
            // Which values a foreign type accepts is unknown.
            _ => Vec::new(),
        });
        probes.extend(wrong_kinds(shape.without_names()));
        probes
    }
}

impl Prober {
    /// Values as texts, and texts that are no values.
    fn in_string(&mut self, target: Target<'_>) -> Vec<Probe> {
        let values = self.probes(target).into_iter().map(|probe| probe.inside("in a string:", quote));
        let texts = ["", " ", "[1", "[1] 2", "nope", "'a'", "\u{feff}1", "\"\\ud800\"", "NaN"];
        let texts = texts.map(|text| Probe::new(format!("no value: {}", quote(text)), quote(text)));
        let spaced = [" 1", "1\n", "\t-0.5 ", " null", "true ", " \"a\"", " [] ", "\n{}\r"];
        let spaced = spaced.map(|text| Probe::new(format!("with whitespace around: {}", quote(text)), quote(text)));
        values.chain(texts).chain(spaced).collect()
    }
}

/// Returns values of every kind.
fn anything() -> Vec<Probe> {
    let values =
        ["null", "true", "-1.50", "\"\"", "[]", "{}", "[1,[2,{\"a\":null}]]", "{\"a\":1,\"b\":{\"a\":[]}}", "1e400"];
    let repeats = ["{\"a\":1,\"a\":1}", "[{\"b\":{\"a\":1,\"\\u0061\":[]}}]"];
    let values = values.into_iter().chain(repeats);
    values.map(|json| Probe::new(json, json)).collect()
}

/// Returns values like the constant.
fn constants(constant: Constant) -> Vec<Probe> {
    let values = match constant {
        Constant::Text(text) => vec![quote(&text.to_uppercase()), quote(&format!("{text} ")), quote("")],
        Constant::Integer(number) => {
            vec![
                format!("{number}.0"),
                format!("{number}e0"),
                format!("{number}.5"),
                (number + 1).to_string(),
                "-0".to_owned(),
            ]
        }
        Constant::Bool(value) => vec![(!value).to_string()],
        _ => Vec::new(),
    };
    values.into_iter().map(|json| Probe::new(json.clone(), json)).collect()
}

/// Returns one value of each kind that this shape does not accept.
fn wrong_kinds(shape: &Shape) -> impl Iterator<Item = Probe> + use<> {
    let right = match shape {
        Shape::Bool | Shape::Constant(Constant::Bool(_)) => "a boolean",
        Shape::Integer { .. }
        | Shape::IntegerEnum(_)
        | Shape::Float32
        | Shape::Float64
        | Shape::Timestamp
        | Shape::Constant(Constant::Integer(_)) => "a number",
        Shape::String
        | Shape::Char
        | Shape::Enum(_)
        | Shape::IntegerString { .. }
        | Shape::InString(_)
        | Shape::Constant(Constant::Text(_)) => "a string",
        Shape::Envelope(contract) if contract.is_array() => "an array",
        Shape::List { .. } | Shape::Tuple(_) | Shape::Array(_) => "an array",
        Shape::Map { .. } | Shape::Struct(_) | Shape::Union(_) | Shape::Envelope(_) => "an object",
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

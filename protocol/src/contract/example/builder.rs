//! Values of any shape under its rules. Each is looked at by the cold path before it is given.

use super::{numbers, text};
use crate::contract::{Describe, FieldInfo, Identity, Rule, Shape, StructInfo};
use crate::diagnose;
use crate::json::Writer;

/// A list or map that must be longer than this gets no example: nobody would read it.
const MOST: usize = 1000;

/// Values that foreign types often take.
const FOREIGN: [&str; 14] = [
    "\"text\"",
    "1",
    "0.5",
    "true",
    "{}",
    "[]",
    "\"2026-01-31T12:00:00Z\"",
    "\"2026-01-31\"",
    "\"123e4567-e89b-42d3-a456-426614174000\"",
    "\"192.0.2.1\"",
    "\"1.0.0\"",
    "{\"secs\":1,\"nanos\":0}",
    "[1,1]",
    "null",
];

/// No value is known for a field that is required.
#[derive(Debug)]
pub(super) struct NoExample;

/// Builds values, and knows which types it is inside of.
#[derive(Default)]
pub(super) struct Builder {
    open: Vec<Identity>,
}

impl Builder {
    /// One value. `name` is what it is called, the key of the nearest field.
    pub(super) fn value(&mut self, shape: &Shape, rules: &[Rule], name: &str) -> Option<String> {
        self.values(shape, rules, name, 1).into_iter().next()
    }

    /// Up to `wanted` values, all different.
    fn values(&mut self, shape: &Shape, rules: &[Rule], name: &str, wanted: usize) -> Vec<String> {
        let candidates: Box<dyn Iterator<Item = String>> = match shape {
            Shape::Optional(inner) => return self.values(inner(), rules, name, wanted),
            Shape::Struct(info) => Box::new(self.fields(info).into_iter()),
            Shape::List { item, length } => Box::new(self.list(*item, *length, rules, name).into_iter()),
            Shape::Tuple(items) => Box::new(self.tuple(items, name).into_iter()),
            Shape::Map { key, value } => Box::new(self.map(*key, *value, rules, name).into_iter()),
            Shape::Bool => Box::new(["true", "false"].into_iter().map(str::to_owned)),
            Shape::Integer { .. } | Shape::Float32 | Shape::Float64 => Box::new(numbers::candidates(shape, rules)),
            Shape::IntegerString { .. } => {
                Box::new(numbers::candidates(shape, rules).map(|digits| text::quote(&digits)))
            }
            Shape::Timestamp => Box::new((0..).map(|second| (1_234_567_890_u64 + second).to_string())),
            Shape::String => Box::new(text::candidates(rules, name, wanted).map(|text| text::quote(&text))),
            Shape::Char => Box::new(('a'..='z').chain('A'..='Z').chain('0'..='9').map(|c| text::quote(&c.to_string()))),
            Shape::Enum(info) => Box::new(info.variants.iter().map(|variant| text::quote(variant.name))),
            Shape::Value | Shape::RawJson => Box::new(["{\"key\":\"value\"}".to_owned()].into_iter()),
            Shape::Serde { .. } => Box::new(FOREIGN.into_iter().map(str::to_owned)),
        };
        let mut found: Vec<String> = Vec::new();
        for candidate in candidates.take(MOST.saturating_mul(4)) {
            if found.len() == wanted {
                break;
            }
            if !found.contains(&candidate) && diagnose::is_faultless(&candidate, shape, rules) {
                found.push(candidate);
            }
        }
        found
    }

    /// The object of a struct's fields; `None` where a required one has no example.
    fn fields(&mut self, info: &StructInfo) -> Option<String> {
        if self.open.contains(&info.id) {
            return None;
        }
        self.open.push(info.id);
        let members = info.fields.iter().filter_map(|field| self.member(field).transpose());
        let members: Result<Vec<String>, NoExample> = members.collect();
        self.open.pop();
        Some(format!("{{{}}}", members.ok()?.join(",")))
    }

    /// `"key":value`; nothing for an optional field without an example.
    pub(super) fn member(&mut self, field: &FieldInfo) -> Result<Option<String>, NoExample> {
        let default = field.default.map(written);
        let value = default.or_else(|| self.value((field.shape)(), field.rules, field.name));
        match value {
            Some(value) => Ok(Some(format!("{}:{value}", text::quote(field.name)))),
            None if field.is_required() => Err(NoExample),
            None => Ok(None),
        }
    }

    fn list(&mut self, item: Describe, length: Option<usize>, rules: &[Rule], name: &str) -> Option<String> {
        let (min, max) = text::length(rules);
        let count = length.unwrap_or_else(|| min.max(1).min(max));
        let inner = inside(rules, |rule| if let Rule::Each(rules) = rule { Some(*rules) } else { None });
        let unique = rules.iter().any(|rule| matches!(rule, Rule::Unique));
        let name = name.strip_suffix('s').unwrap_or(name);
        let items = self.several(item(), &inner, name, count, unique);
        items.or_else(|| (min == 0 && length.is_none()).then(Vec::new)).map(|items| format!("[{}]", items.join(",")))
    }

    fn map(&mut self, key: Describe, value: Describe, rules: &[Rule], name: &str) -> Option<String> {
        let (min, max) = text::length(rules);
        let count = min.max(1).min(max);
        let keys = inside(rules, |rule| if let Rule::Keys(rules) = rule { Some(*rules) } else { None });
        let values = inside(rules, |rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None });
        let name = name.strip_suffix('s').unwrap_or(name);
        let keys = self.several(key(), &keys, name, count, true);
        let values = self.several(value(), &values, name, count, false);
        let entries = keys.zip(values).map(|(keys, values)| {
            let pairs = keys.into_iter().zip(values);
            pairs.map(|(key, value)| format!("{}:{value}", as_key(key))).collect::<Vec<_>>()
        });
        entries.or_else(|| (min == 0).then(Vec::new)).map(|entries| format!("{{{}}}", entries.join(",")))
    }

    fn tuple(&mut self, items: &[Describe], name: &str) -> Option<String> {
        let items: Option<Vec<String>> = items.iter().map(|item| self.item(item(), &[], name)).collect();
        Some(format!("[{}]", items?.join(",")))
    }

    /// As many values as are asked for, or none.
    fn several(
        &mut self,
        shape: &Shape,
        rules: &[Rule],
        name: &str,
        count: usize,
        different: bool,
    ) -> Option<Vec<String>> {
        if count > MOST {
            return None;
        }
        if different {
            return Some(self.values(shape, rules, name, count)).filter(|values| values.len() == count);
        }
        let mut values = self.values(shape, rules, name, count.min(3));
        if values.is_empty() && count > 0 {
            values.push(self.item(shape, rules, name)?);
        }
        Some(values.into_iter().cycle().take(count).collect())
    }

    /// A value that stands in an array, where an option that has no other is `null`.
    fn item(&mut self, shape: &Shape, rules: &[Rule], name: &str) -> Option<String> {
        let null = matches!(shape, Shape::Optional(_)).then(|| "null".to_owned());
        self.value(shape, rules, name).or(null)
    }
}

/// A key is a string, whatever it stands for.
fn as_key(value: String) -> String {
    if value.starts_with('"') { value } else { text::quote(&value) }
}

/// What a field's default writes.
fn written(write: fn(&mut Writer<'_>)) -> String {
    let mut buffer = Vec::new();
    write(&mut Writer::new(&mut buffer));
    String::from_utf8_lossy(&buffer).into_owned()
}

/// The rules that hold inside a container.
fn inside(rules: &[Rule], pick: impl Fn(&Rule) -> Option<&'static [Rule]>) -> Vec<Rule> {
    rules.iter().filter_map(pick).flatten().copied().collect()
}

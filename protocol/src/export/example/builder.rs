//! Values of any shape under its rules. Each is looked at by the cold path before it is given.

use std::collections::HashMap;

use super::{numbers, text};
use crate::contract::{Describe, FieldInfo, Identity, Rule, Shape, StructInfo};
use crate::diagnose;
use crate::json::Writer;

/// A list or map that must be longer than this gets no example: nobody would read it.
const MOST: usize = 1000;

/// With optional parts an object has no more bytes than this. Where types hold each other, all that they may hold would be
/// a tree of all their orders.
const MOST_WITH_OPTIONS: usize = 4096;

/// A value of more bytes than this is no example.
const MOST_BYTES: usize = 1 << 18;

/// So many values are tried for a message, and no more.
const MOST_TRIED: usize = 1_000_000;

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
pub(super) struct Builder {
    open: Vec<Identity>,
    /// The objects that have been made: one for each type, wherever it is met.
    made: HashMap<Identity, String>,
    /// How many bytes the value that is being made may have, and how many a part of it that might as well be left out.
    room: usize,
    spare: usize,
    /// How many values have been tried.
    tried: usize,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self { open: Vec::new(), made: HashMap::new(), room: MOST_BYTES, spare: MOST_WITH_OPTIONS, tried: 0 }
    }

    /// One value. `name` is what it is called, the key of the nearest field.
    pub(super) fn value(&mut self, shape: &Shape, rules: &[Rule], name: &str) -> Option<String> {
        self.values(shape, rules, name, 1).into_iter().next()
    }

    /// Up to `wanted` values, all different.
    fn values(&mut self, shape: &Shape, rules: &[Rule], name: &str, wanted: usize) -> Vec<String> {
        self.tried += 1;
        if self.tried > MOST_TRIED {
            return Vec::new();
        }
        let candidates: Box<dyn Iterator<Item = String>> = match shape {
            Shape::Optional(inner) => return self.optional(|builder| builder.values(inner(), rules, name, wanted)),
            // It has been looked at when it was made, but for the rules of this place.
            Shape::Struct(info) => {
                let keeps = |made: &String| rules.is_empty() || diagnose::is_faultless(made, shape, rules);
                let made = self.object(info).filter(|made| made.len() <= self.room && keeps(made));
                return made.into_iter().collect();
            }
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
            if found.len() == wanted || self.tried > MOST_TRIED {
                break;
            }
            self.tried += 1;
            let is_new = candidate.len() <= self.room && !found.contains(&candidate);
            if is_new && diagnose::is_faultless(&candidate, shape, rules) {
                found.push(candidate);
            }
        }
        found
    }

    /// The object of a struct's fields; `None` where a required one has no example.
    fn object(&mut self, info: &StructInfo) -> Option<String> {
        if let Some(made) = self.made.get(&info.id) {
            return Some(made.clone());
        }
        if self.open.contains(&info.id) {
            return None;
        }
        self.open.push(info.id);
        let members = self.members(info.fields);
        self.open.pop();
        let members: Vec<String> = members.ok()?.into_iter().flatten().collect();
        let made = format!("{{{}}}", members.join(","));
        let is_example = made.len() <= MOST_BYTES && diagnose::is_faultless(&made, &Shape::Struct(*info), &[]);
        if is_example {
            self.made.insert(info.id, made.clone());
        }
        is_example.then_some(made)
    }

    /// `"key":value` for each field; nothing for an optional one without an example. Those that must be there go first, so
    /// that nothing is made of the others where one of these cannot be had.
    pub(super) fn members(&mut self, fields: &[FieldInfo]) -> Result<Vec<Option<String>>, NoExample> {
        let mut members = vec![None; fields.len()];
        let mut bytes = 0;
        let outside = (self.room, self.spare);
        for required in [true, false] {
            let places = fields.iter().zip(&mut members).filter(|(field, _)| field.is_required() == required);
            for (field, place) in places {
                (self.room, self.spare) = (MOST_BYTES, MOST_WITH_OPTIONS.saturating_sub(bytes));
                let member = self.member(field);
                (self.room, self.spare) = outside;
                *place = member?;
                bytes += place.as_ref().map_or(0, String::len);
            }
        }
        Ok(members)
    }

    /// Makes something that might as well be left out.
    fn optional<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let room = self.room;
        self.room = room.min(self.spare);
        let result = make(self);
        self.room = room;
        result
    }

    fn member(&mut self, field: &FieldInfo) -> Result<Option<String>, NoExample> {
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
        let may_be_empty = min == 0 && length.is_none();
        let several = |builder: &mut Self| builder.several(item(), &inner, name, count, unique);
        let items = if may_be_empty { self.optional(several) } else { several(self) };
        items.or_else(|| may_be_empty.then(Vec::new)).map(|items| format!("[{}]", items.join(",")))
    }

    fn map(&mut self, key: Describe, value: Describe, rules: &[Rule], name: &str) -> Option<String> {
        let (min, max) = text::length(rules);
        let count = min.max(1).min(max);
        let keys = inside(rules, |rule| if let Rule::Keys(rules) = rule { Some(*rules) } else { None });
        let values = inside(rules, |rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None });
        let name = name.strip_suffix('s').unwrap_or(name);
        let keys = self.several(key(), &keys, name, count, true);
        let several = |builder: &mut Self| builder.several(value(), &values, name, count, false);
        let values = if min == 0 { self.optional(several) } else { several(self) };
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
            // Of these there is one to be had, or none.
            let is_whole = |shape: &Shape| {
                matches!(shape, Shape::Struct(_) | Shape::List { .. } | Shape::Tuple(_) | Shape::Map { .. })
            };
            values.push(match shape {
                Shape::Optional(inner) if is_whole(inner()) => "null".to_owned(),
                shape if is_whole(shape) => return None,
                shape => self.item(shape, rules, name)?,
            });
        }
        let most = values.iter().map(String::len).max().unwrap_or(0);
        (most.saturating_mul(count) <= self.room).then(|| values.into_iter().cycle().take(count).collect())
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

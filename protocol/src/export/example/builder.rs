//! Builds values of any shape that satisfy their rules. The cold path validates each value before it is returned.

use std::collections::HashMap;

use super::{numbers, text};
use crate::export::description::{Count, Field, Kind, Type, TypeKind, Value};
use crate::export::json_tree::quoted;

/// A list or map that must be longer than this gets no example, since nobody would read it.
const MOST: usize = 1000;

/// The maximum number of bytes of an object with optional parts. With mutually recursive types, the optional parts
/// would multiply to every order of nesting.
const MOST_WITH_OPTIONS: usize = 4096;

/// The maximum number of bytes of an example.
const MOST_BYTES: usize = 1 << 18;

/// The maximum number of candidates tried for a message.
const MOST_TRIED: usize = 1_000_000;

/// Values that foreign types often accept.
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

/// No value was found for a required field.
#[derive(Debug)]
pub(super) struct NoExample;

/// Builds values, and tracks the types that it is inside of.
pub(super) struct Builder<'a> {
    types: HashMap<&'a str, &'a Type>,
    /// The names of the types currently being built.
    open: Vec<&'a str>,
    /// The objects built so far: one for each type, wherever it occurs.
    made: HashMap<&'a str, String>,
    /// The maximum number of bytes of the current value (`room`) and of an optional part of it (`spare`).
    room: usize,
    spare: usize,
    /// The number of candidates tried so far.
    tried: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(types: &'a [Type]) -> Self {
        let types = types.iter().map(|described| (described.name.as_str(), described)).collect();
        Self { types, open: Vec::new(), made: HashMap::new(), room: MOST_BYTES, spare: MOST_WITH_OPTIONS, tried: 0 }
    }

    /// Builds one value. `name` is the key of the nearest field.
    pub(super) fn value(&mut self, value: &'a Value, name: &str) -> Option<String> {
        self.values(value, name, 1).into_iter().next()
    }

    /// Builds up to `wanted` different values.
    fn values(&mut self, value: &'a Value, name: &str, wanted: usize) -> Vec<String> {
        self.tried += 1;
        if self.tried > MOST_TRIED {
            return Vec::new();
        }
        if let Some(only) = only_value(value) {
            return vec![only];
        }
        let candidates: Box<dyn Iterator<Item = String> + '_> = match &value.kind {
            Kind::Nullable(inner) => return self.optional(|builder| builder.values(inner, name, wanted)),
            Kind::Named(named) => match self.types.get(named.as_str()).map(|named| &named.kind) {
                Some(TypeKind::Newtype(inner)) => {
                    return self.inside(named, |builder| builder.values(inner, name, wanted));
                }
                Some(TypeKind::Enum { variants, .. }) => Box::new(variants.iter().map(|variant| quoted(&variant.name))),
                Some(TypeKind::Integers { variants, .. }) => {
                    return variants.iter().map(|variant| variant.integer.to_string()).take(wanted).collect();
                }
                Some(TypeKind::Untagged(members)) => {
                    return self.inside(named, |builder| {
                        let values = members.iter().flat_map(|member| builder.values(&member.value, name, 1));
                        values.take(wanted).collect()
                    });
                }
                Some(TypeKind::Union { members, .. }) => {
                    let room = self.room;
                    let objects = members.iter().filter_map(|member| self.object(&member.name));
                    return objects.filter(|made| made.len() <= room).take(wanted).collect();
                }
                // It was validated when it was built.
                _ => return self.object(named).filter(|made| made.len() <= self.room).into_iter().collect(),
            },
            Kind::InString(inner) => Box::new(self.values(inner, name, wanted).into_iter().map(|json| quoted(&json))),
            Kind::List { item, length } => Box::new(self.list(value, item, *length, name).into_iter()),
            Kind::Tuple(items) => Box::new(self.tuple(items, name).into_iter()),
            Kind::Map { key, value: inner } => Box::new(self.map(value.length(), key, inner, name).into_iter()),
            Kind::Bool => Box::new(["true", "false"].into_iter().map(str::to_owned)),
            Kind::Integer(whole) => Box::new(numbers::integers(whole.within(value.range()))),
            Kind::IntegerString(whole) => {
                Box::new(numbers::integers(whole.within(value.range())).map(|digits| quoted(&digits)))
            }
            Kind::Constant(json) => Box::new(std::iter::once(json.to_line())),
            Kind::Float32 | Kind::Float64 => Box::new(numbers::floats(value.range())),
            Kind::Timestamp => Box::new((0..).map(|second| (1_234_567_890_u64 + second).to_string())),
            Kind::String => Box::new(text::candidates(value, name, wanted).map(|text| quoted(&text))),
            Kind::Char => Box::new(('a'..='z').chain('A'..='Z').chain('0'..='9').map(|c| quoted(&c.to_string()))),
            Kind::Any | Kind::Raw => Box::new(["{\"key\":\"value\"}".to_owned()].into_iter()),
            Kind::Foreign { .. } => Box::new(FOREIGN.into_iter().map(str::to_owned)),
        };
        let mut found: Vec<String> = Vec::new();
        for candidate in candidates.take(MOST.saturating_mul(4)) {
            if found.len() == wanted || self.tried > MOST_TRIED {
                break;
            }
            self.tried += 1;
            let is_new = candidate.len() <= self.room && !found.contains(&candidate);
            if is_new && value.accepts(&candidate) {
                found.push(candidate);
            }
        }
        found
    }

    /// Builds what is inside a newtype or an untagged union; nothing if it is inside itself.
    fn inside(&mut self, name: &'a str, make: impl FnOnce(&mut Self) -> Vec<String>) -> Vec<String> {
        if self.open.contains(&name) {
            return Vec::new();
        }
        self.open.push(name);
        let values = make(self);
        self.open.pop();
        values
    }

    /// Builds the object or the array of a struct, or one of a union; `None` if a required field has no example.
    pub(super) fn object(&mut self, name: &'a str) -> Option<String> {
        if let Some(made) = self.made.get(name) {
            return Some(made.clone());
        }
        if self.open.contains(&name) {
            return None;
        }
        let described = *self.types.get(name)?;
        if let TypeKind::Union { members, .. } = &described.kind {
            return members.iter().find_map(|member| self.object(&member.name));
        }
        self.open.push(name);
        let members = self.members(described.fields());
        self.open.pop();
        let made = match &described.kind {
            TypeKind::Array(fields) => as_array(fields, &members.ok()?),
            _ => as_object(described.fields(), &members.ok()?),
        };
        let is_example = made.len() <= MOST_BYTES && described.accepts(&made);
        if is_example {
            self.made.insert(name, made.clone());
        }
        is_example.then_some(made)
    }

    /// Returns the value of each field, by field name; optional fields without an example are left out. Required
    /// fields come first, so that no time is spent on the others if a required one has no example.
    pub(super) fn members(&mut self, fields: &'a [Field]) -> Result<HashMap<&'a str, String>, NoExample> {
        let mut members = HashMap::new();
        let mut bytes = 0;
        let outside = (self.room, self.spare);
        let (required, optional): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.is_required());
        for field in required.into_iter().chain(optional) {
            (self.room, self.spare) = (MOST_BYTES, MOST_WITH_OPTIONS.saturating_sub(bytes));
            let member = self.member(field);
            (self.room, self.spare) = outside;
            if let Some(member) = member? {
                bytes += field.name.len() + member.len();
                members.insert(field.name.as_str(), member);
            }
        }
        Ok(members)
    }

    /// Builds an optional part, within its smaller size limit.
    fn optional<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let room = self.room;
        self.room = room.min(self.spare);
        let result = make(self);
        self.room = room;
        result
    }

    fn member(&mut self, field: &'a Field) -> Result<Option<String>, NoExample> {
        // An example shows what is declared.
        if field.is_rest() || field.is_unit() {
            return Ok(None);
        }
        let default = field.default_text().filter(|_| !field.has_secret_default()).map(str::to_owned);
        let value = match default {
            // A required value that has no other example is `null`, if it may be.
            None if field.is_required() => self.item(&field.value, &field.name),
            None => self.value(&field.value, &field.name),
            default => default,
        };
        match value {
            None if field.is_required() => Err(NoExample),
            value => Ok(value),
        }
    }

    fn list(&mut self, list: &Value, item: &'a Value, length: Option<usize>, name: &str) -> Option<String> {
        let least = list.length().min;
        let count = length.unwrap_or_else(|| one_of(list.length()));
        let name = name.strip_suffix('s').unwrap_or(name);
        let may_be_empty = least == 0 && length.is_none();
        let several = |builder: &mut Self| builder.several(item, name, count, list.is_unique());
        let items = if may_be_empty { self.optional(several) } else { several(self) };
        items.or_else(|| may_be_empty.then(Vec::new)).map(|items| format!("[{}]", items.join(",")))
    }

    fn map(&mut self, length: Count, key: &'a Value, value: &'a Value, name: &str) -> Option<String> {
        let count = one_of(length);
        let name = name.strip_suffix('s').unwrap_or(name);
        let keys = self.several(key, name, count, true);
        let several = |builder: &mut Self| builder.several(value, name, count, false);
        let values = if length.min == 0 { self.optional(several) } else { several(self) };
        let entries = keys.zip(values).map(|(keys, values)| {
            let pairs = keys.into_iter().zip(values);
            pairs.map(|(key, value)| format!("{}:{value}", as_key(key))).collect::<Vec<_>>()
        });
        entries.or_else(|| (length.min == 0).then(Vec::new)).map(|entries| format!("{{{}}}", entries.join(",")))
    }

    fn tuple(&mut self, items: &'a [Value], name: &str) -> Option<String> {
        let items: Option<Vec<String>> = items.iter().map(|item| self.item(item, name)).collect();
        Some(format!("[{}]", items?.join(",")))
    }

    /// Returns exactly `count` values, or `None`.
    fn several(&mut self, value: &'a Value, name: &str, count: usize, different: bool) -> Option<Vec<String>> {
        if count > MOST {
            return None;
        }
        if different {
            return Some(self.values(value, name, count)).filter(|values| values.len() == count);
        }
        let mut values = self.values(value, name, count.min(3));
        if values.is_empty() && count > 0 {
            // These have one possible example at most.
            values.push(match &value.kind {
                Kind::Nullable(inner) if self.is_whole(inner) => "null".to_owned(),
                _ if self.is_whole(value) => return None,
                _ => self.item(value, name)?,
            });
        }
        let most = values.iter().map(String::len).max().unwrap_or(0);
        (most.saturating_mul(count) <= self.room).then(|| values.into_iter().cycle().take(count).collect())
    }

    /// Whether the value is composed of others.
    fn is_whole(&self, value: &Value) -> bool {
        match &value.kind {
            Kind::List { .. } | Kind::Tuple(_) | Kind::Map { .. } => true,
            Kind::Named(name) => {
                let kind = self.types.get(name.as_str()).map(|named| &named.kind);
                matches!(
                    kind,
                    Some(
                        TypeKind::Struct(_)
                            | TypeKind::Array(_)
                            | TypeKind::Newtype(_)
                            | TypeKind::Union { .. }
                            | TypeKind::Untagged(_)
                    )
                )
            }
            _ => false,
        }
    }

    /// Builds a value that must be there; an option without any other example is `null`.
    fn item(&mut self, value: &'a Value, name: &str) -> Option<String> {
        let null = matches!(value.kind, Kind::Nullable(_)).then(|| "null".to_owned());
        self.value(value, name).or(null)
    }
}

/// Returns the object of these members, in the order of the fields.
fn as_object(fields: &[Field], members: &HashMap<&str, String>) -> String {
    let members = fields
        .iter()
        .filter_map(|field| members.get(field.name.as_str()).map(|value| format!("{}:{value}", quoted(&field.name))));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// Returns the array of these elements, in which `null` stands for one that is absent before others.
fn as_array(fields: &[Field], elements: &HashMap<&str, String>) -> String {
    let mut items: Vec<Option<&str>> =
        fields.iter().map(|field| elements.get(field.name.as_str()).map(String::as_str)).collect();
    items.truncate(items.iter().rposition(Option::is_some).map_or(0, |last| last + 1));
    let items: Vec<&str> = items.into_iter().map(|item| item.unwrap_or("null")).collect();
    format!("[{}]", items.join(","))
}

/// Returns the value, if its type and rules allow a single one.
fn only_value(value: &Value) -> Option<String> {
    match (&value.kind, value.one_of()) {
        (Kind::Integer(whole), _) if whole.min == whole.max => Some(whole.min.to_string()),
        (Kind::String, Some([only])) => Some(quoted(only)),
        _ => None,
    }
}

/// Returns one, or the nearest count that is allowed.
fn one_of(Count { min, max }: Count) -> usize {
    min.max(1).min(max.unwrap_or(usize::MAX))
}

/// Quotes a value as a map key, unless it is a string already.
fn as_key(value: String) -> String {
    if value.starts_with('"') { value } else { quoted(&value) }
}

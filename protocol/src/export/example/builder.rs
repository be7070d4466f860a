//! Builds values of any shape that satisfy their rules. The cold path validates each value before it is returned.

mod collections;
mod objects;

use std::collections::HashMap;

use super::{numbers, text};
use crate::export::description::{Kind, Type, TypeKind, Value};
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

    /// Builds an optional part, within its smaller size limit.
    fn optional<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let room = self.room;
        self.room = room.min(self.spare);
        let result = make(self);
        self.room = room;
        result
    }

    /// Builds a value that must be there; an option without any other example is `null`.
    fn item(&mut self, value: &'a Value, name: &str) -> Option<String> {
        let null = matches!(value.kind, Kind::Nullable(_)).then(|| "null".to_owned());
        self.value(value, name).or(null)
    }
}

/// Returns the value, if its type and rules allow a single one.
fn only_value(value: &Value) -> Option<String> {
    match (&value.kind, value.one_of()) {
        (Kind::Integer(whole), _) if whole.min == whole.max => Some(whole.min.to_string()),
        (Kind::String, Some([only])) => Some(quoted(only)),
        _ => None,
    }
}

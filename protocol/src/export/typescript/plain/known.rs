//! Which types and messages the hot path knows.

use std::collections::{BTreeMap, BTreeSet};

use crate::export::description::{Description, Field, Kind, Message, Rule, Type, TypeKind, Value};

/// The properties of every JavaScript object: one of them may be read from an object that does not have it itself.
const INHERITED: &str = "\
    __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ constructor hasOwnProperty \
    isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf";

/// Types with more levels are told how many are left, like recursive ones.
const MOST_LEVELS: usize = 32;

/// What the hot path knows. The rest is left to the runtime.
pub(super) struct Known<'a> {
    description: &'a Description,
    /// The structs whose values can be told from others.
    structs: BTreeSet<&'a str>,
    /// How many levels of objects and arrays there are in a value of a struct, unless there may be any number.
    levels: BTreeMap<&'a str, usize>,
}

impl<'a> Known<'a> {
    pub(super) fn of(description: &'a Description) -> Self {
        let structs = description.types.iter().filter(|described| matches!(described.kind, TypeKind::Struct(_)));
        let structs = structs.map(|described| described.name.as_str()).collect();
        let mut known = Self { description, structs, levels: BTreeMap::new() };
        known.forget_structs();
        known.count_levels();
        known
    }

    /// Removes the structs that cannot be told, then those that contain them.
    fn forget_structs(&mut self) {
        loop {
            let can_tell = |name: &&str| self.fields(name).iter().all(|field| self.can_tell(field));
            let kept: BTreeSet<&str> = self.structs.iter().copied().filter(can_tell).collect();
            if kept.len() == self.structs.len() {
                return;
            }
            self.structs = kept;
        }
    }

    /// Counts the levels of the structs whose fields are counted, until only recursive ones are left.
    fn count_levels(&mut self) {
        loop {
            let levels = |name: &&'a str| {
                let mut fields = self.fields(name).iter().map(|field| self.levels_of(&field.value.kind));
                let inner = fields.try_fold(0, |most, levels| Some(levels?.max(most)))?;
                (inner < MOST_LEVELS).then_some((*name, inner + 1))
            };
            let counted: BTreeMap<&str, usize> = self.structs.iter().filter_map(levels).collect();
            if counted.len() == self.levels.len() {
                return;
            }
            self.levels = counted;
        }
    }

    fn levels_of(&self, kind: &Kind) -> Option<usize> {
        match kind {
            Kind::Any | Kind::Foreign { .. } => None,
            Kind::Nullable(inner) => self.levels_of(&inner.kind),
            Kind::List { item: inner, .. } | Kind::Map { value: inner, .. } => Some(self.levels_of(&inner.kind)? + 1),
            Kind::Tuple(items) => {
                items.iter().try_fold(0, |most, item| Some(self.levels_of(&item.kind)?.max(most))).map(|most| most + 1)
            }
            Kind::Named(name) if self.structs.contains(name.as_str()) => self.levels.get(name.as_str()).copied(),
            _ => Some(0),
        }
    }

    /// Whether values of this kind may have any number of levels.
    pub(super) fn is_deep(&self, kind: &Kind) -> bool {
        self.levels_of(kind).is_none()
    }

    fn fields(&self, name: &str) -> &'a [Field] {
        self.description.type_named(name).map_or(&[], Type::fields)
    }

    /// Whether it can be told of any value of the field, or that the field is absent, which an optional one of unknown
    /// shape must be.
    fn can_tell(&self, field: &Field) -> bool {
        let is_absent = field.is_optional();
        let has_literal = field.default_text().is_none_or(|text| !text.contains("__proto__"));
        !field.is_rest() && !is_inherited(&field.name) && has_literal && (is_absent || self.knows(&field.value))
    }

    /// Whether it can be told what is right for this value.
    pub(super) fn knows(&self, value: &Value) -> bool {
        if !value.rules.iter().all(|rule| applies(rule, &value.kind)) {
            return false;
        }
        match &value.kind {
            // Its text or its digits are needed.
            Kind::Integer(whole) if !whole.is_exact() => false,
            Kind::Raw | Kind::InString(_) => false,
            Kind::Nullable(inner) => self.knows(inner),
            Kind::List { item, .. } => self.knows(item) && (!value.is_unique() || self.is_comparable(item)),
            Kind::Tuple(items) => items.iter().all(|item| self.knows(item)),
            Kind::Map { key, value } => {
                let is_text = matches!(key.kind, Kind::String | Kind::Char | Kind::Integer(_));
                (is_text && self.knows(key) || self.enumeration(key).is_some()) && self.knows(value)
            }
            Kind::Named(name) => self.enumeration(value).is_some() || self.structs.contains(name.as_str()),
            Kind::Bool
            | Kind::Integer(_)
            | Kind::IntegerString(_)
            | Kind::Constant(_)
            | Kind::Float32
            | Kind::Float64
            | Kind::String
            | Kind::Char
            | Kind::Timestamp
            | Kind::Any
            | Kind::Foreign { .. } => true,
        }
    }

    /// Whether two such values are the same if JavaScript says so.
    fn is_comparable(&self, value: &Value) -> bool {
        let is_scalar = matches!(value.kind, Kind::String | Kind::Char | Kind::Integer(_) | Kind::IntegerString(_));
        is_scalar || self.enumeration(value).is_some()
    }

    /// Returns the type of the value if it is an enum.
    pub(super) fn enumeration(&self, value: &Value) -> Option<&'a Type> {
        let Kind::Named(name) = &value.kind else { return None };
        let described = self.description.type_named(name)?;
        matches!(described.kind, TypeKind::Enum { .. }).then_some(described)
    }

    /// Returns the messages that can be told, with their payloads.
    pub(super) fn messages(&self) -> Vec<(&'a Message, &'a Type)> {
        let description = self.description;
        let keys = [description.tag_key(), description.content_key()];
        if keys.into_iter().any(is_inherited) || !description.header.fields().iter().all(|field| self.can_tell(field)) {
            return Vec::new();
        }
        description.payloads().filter(|(_, payload)| self.structs.contains(payload.name.as_str())).collect()
    }

    /// Returns the structs in these messages, in the order of the description.
    pub(super) fn structs_in(&self, messages: &[(&'a Message, &'a Type)]) -> Vec<&'a Type> {
        let payloads = messages.iter().filter(|(_, payload)| payload.has_content());
        let mut wanted: Vec<&str> = payloads.map(|(_, payload)| payload.name.as_str()).collect();
        wanted.extend(self.structs_of(self.description.header.fields()));
        self.structs_from(wanted)
    }

    /// Returns the structs in this value, in the order of the description.
    pub(super) fn structs_in_value(&self, value: &'a Value) -> Vec<&'a Type> {
        let mut wanted = Vec::new();
        self.add_structs(value, &mut wanted);
        self.structs_from(wanted)
    }

    /// Returns these structs and those inside them.
    fn structs_from(&self, mut wanted: Vec<&'a str>) -> Vec<&'a Type> {
        let mut found = BTreeSet::new();
        while let Some(name) = wanted.pop() {
            if found.insert(name) {
                wanted.extend(self.structs_of(self.fields(name)));
            }
        }
        self.description.types.iter().filter(|described| found.contains(described.name.as_str())).collect()
    }

    /// Returns the structs in those of the fields that are known.
    fn structs_of(&self, fields: &'a [Field]) -> Vec<&'a str> {
        let mut found = Vec::new();
        for field in fields.iter().filter(|field| self.knows(&field.value)) {
            self.add_structs(&field.value, &mut found);
        }
        found
    }

    fn add_structs(&self, value: &'a Value, found: &mut Vec<&'a str>) {
        value.visit(&mut |value| {
            if let Kind::Named(name) = &value.kind {
                found.extend(self.structs.contains(name.as_str()).then_some(name.as_str()));
            }
        });
    }
}

/// Whether conditions for values of this kind include the rule.
const fn applies(rule: &Rule, kind: &Kind) -> bool {
    match rule {
        Rule::Length(_) => matches!(kind, Kind::String | Kind::List { .. } | Kind::Map { .. }),
        Rule::Range(_) => {
            matches!(kind, Kind::Integer(_) | Kind::IntegerString(_) | Kind::Float32 | Kind::Float64)
        }
        Rule::Pattern(_) | Rule::Format(_) | Rule::OneOf(_) => matches!(kind, Kind::String),
        Rule::Unique => matches!(kind, Kind::List { .. }),
    }
}

fn is_inherited(name: &str) -> bool {
    INHERITED.split_whitespace().any(|inherited| inherited == name)
}

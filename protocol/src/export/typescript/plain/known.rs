//! Which types and messages the hot path knows.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::Kinds;
use crate::export::description::{Description, Field, Kind, Message, Type, TypeKind, UntaggedMember, Value, kinds_of};

/// The properties of every JavaScript object: one of them may be read from an object that does not have it itself.
const INHERITED: &str = "\
    __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ constructor hasOwnProperty \
    isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf";

/// Types with more levels are told how many are left, like recursive ones.
const MOST_LEVELS: usize = 32;

/// What the hot path knows. The rest is left to the runtime.
pub(super) struct Known<'a> {
    description: &'a Description,
    /// The types with parts whose values can be told from others: structs, arrays, and unions of which some member can be told.
    types: BTreeSet<&'a str>,
    /// How many levels of objects and arrays there are in a value of such a type, unless there may be any number.
    levels: BTreeMap<&'a str, usize>,
}

impl<'a> Known<'a> {
    pub(super) fn of(description: &'a Description) -> Self {
        let types = description.types.iter().map(|described| described.name.as_str()).collect();
        let mut known = Self { description, types, levels: BTreeMap::new() };
        known.forget_types();
        known.count_levels();
        known
    }

    /// Removes the types that cannot be told, then those that contain them.
    fn forget_types(&mut self) {
        loop {
            let kept: BTreeSet<&str> = self.types.iter().copied().filter(|name| self.can_tell_type(name)).collect();
            if kept.len() == self.types.len() {
                return;
            }
            self.types = kept;
        }
    }

    fn can_tell_type(&self, name: &str) -> bool {
        match self.kind_of(name) {
            Some(TypeKind::Struct(fields)) => fields.iter().all(|field| self.can_tell(field)),
            Some(TypeKind::Array(fields)) => {
                fields.iter().all(|field| field.is_unit() || self.knows(field.entry().unwrap_or(&field.value)))
            }
            Some(TypeKind::Union { tag, members, .. }) => {
                !tag.field().is_some_and(is_inherited)
                    && !is_inherited(tag.name())
                    && members.iter().any(|member| self.knows_type(&member.name))
            }
            Some(TypeKind::Untagged(members)) => {
                members.iter().all(|member| self.is_told_by_key(member))
                    && !self.hides_objects(members)
                    && members.iter().any(|member| self.knows(&member.value))
            }
            Some(TypeKind::Enum { .. } | TypeKind::Integers { .. } | TypeKind::Newtype(_)) | None => false,
        }
    }

    /// Whether a key tells the member wherever it is declared to: an object that an open union has kept has it in its text.
    fn is_told_by_key(&self, member: &UntaggedMember) -> bool {
        let is_union = |name: &str| matches!(self.kind_of(name), Some(TypeKind::Union { .. }));
        let may_be_kept = matches!(&member.value.kind, Kind::Named(name) if is_union(name));
        member.when.as_ref().is_none_or(|key| !is_inherited(key) && !may_be_kept)
    }

    /// Whether an object may be what a member keeps as text that is no object, or else of another member.
    fn hides_objects(&self, members: &[UntaggedMember]) -> bool {
        let is_row =
            |name: &str| matches!(self.kind_of(name), Some(TypeKind::Union { tag, open: true, .. }) if tag.is_index());
        let keeps = |value: &Value| match &value.unless_null().kind {
            Kind::Raw => true,
            Kind::Named(name) => is_row(name),
            _ => false,
        };
        let (keeping, others): (Vec<_>, Vec<_>) = members.iter().partition(|member| keeps(&member.value));
        let may_be_object =
            |member: &&UntaggedMember| kinds_of(&member.value, &self.description.types).overlap(Kinds::OBJECT);
        !keeping.is_empty() && others.iter().any(may_be_object)
    }

    fn kind_of(&self, name: &str) -> Option<&'a TypeKind> {
        self.description.type_named(name).map(|described| &described.kind)
    }

    /// Whether there are functions for this type.
    pub(super) fn knows_type(&self, name: &str) -> bool {
        self.types.contains(name)
    }

    /// Counts the levels of the types whose parts are counted, until only recursive ones are left.
    fn count_levels(&mut self) {
        loop {
            let levels = |name: &&'a str| self.levels_of_type(name).map(|levels| (*name, levels));
            let counted: BTreeMap<&str, usize> = self.types.iter().filter_map(levels).collect();
            if counted.len() == self.levels.len() {
                return;
            }
            self.levels = counted;
        }
    }

    fn levels_of_type(&self, name: &str) -> Option<usize> {
        let most = |mut all: Box<dyn Iterator<Item = Option<usize>> + '_>| {
            all.try_fold(0, |most, levels| Some(levels?.max(most)))
        };
        match self.kind_of(name)? {
            // Its members are in the same place.
            TypeKind::Union { members, .. } => {
                let known = members.iter().map(|member| member.name.as_str()).filter(|name| self.knows_type(name));
                most(Box::new(known.map(|name| self.levels.get(name).copied())))
            }
            TypeKind::Untagged(members) => {
                let known = members.iter().map(|member| &member.value).filter(|value| self.knows(value));
                most(Box::new(known.map(|value| self.levels_of(&value.kind))))
            }
            TypeKind::Struct(fields) | TypeKind::Array(fields) => {
                let inner = most(Box::new(fields.iter().map(|field| self.levels_of(&field.value.kind))))?;
                (inner < MOST_LEVELS).then_some(inner + 1)
            }
            _ => None,
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
            Kind::Named(name) if self.knows_type(name) => self.levels.get(name.as_str()).copied(),
            _ => Some(0),
        }
    }

    /// Whether values of this kind may have any number of levels.
    pub(super) fn is_deep(&self, kind: &Kind) -> bool {
        self.levels_of(kind).is_none()
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
        if !value.rules.iter().all(|rule| value.kind.takes(rule)) {
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
            Kind::Named(name) => self.enumeration(value).is_some() || self.knows_type(name),
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
        description.payloads().filter(|(_, payload)| self.knows_type(&payload.name)).collect()
    }

    /// Returns the types in these messages, in the order of the description.
    pub(super) fn types_in(&self, messages: &[(&'a Message, &'a Type)]) -> Vec<&'a Type> {
        let payloads = messages.iter().filter(|(_, payload)| payload.has_content());
        let mut wanted: Vec<&str> = payloads.map(|(_, payload)| payload.name.as_str()).collect();
        wanted.extend(self.types_of(self.description.header.values()));
        self.types_from(wanted)
    }

    /// Returns the types in this value, in the order of the description.
    pub(super) fn types_in_value(&self, value: &'a Value) -> Vec<&'a Type> {
        self.types_from(self.types_of([value].into_iter()))
    }

    /// Returns these types and those inside them.
    fn types_from(&self, mut wanted: Vec<&'a str>) -> Vec<&'a Type> {
        let mut found = BTreeSet::new();
        while let Some(name) = wanted.pop() {
            let Some(described) = self.description.type_named(name).filter(|_| found.insert(name)) else { continue };
            match &described.kind {
                TypeKind::Union { members, .. } => {
                    let members = members.iter().map(|member| member.name.as_str());
                    wanted.extend(members.filter(|name| self.knows_type(name)));
                }
                TypeKind::Struct(fields) | TypeKind::Array(fields) => {
                    let fields = fields.iter().filter(|field| !field.is_unit());
                    wanted.extend(self.types_of(fields.map(|field| &field.value)));
                }
                _ => wanted.extend(self.types_of(described.values())),
            }
        }
        self.description.types.iter().filter(|described| found.contains(described.name.as_str())).collect()
    }

    /// Returns the types in those of the values that are known.
    fn types_of(&self, values: impl Iterator<Item = &'a Value>) -> Vec<&'a str> {
        let mut found = Vec::new();
        for value in values.filter(|value| self.knows(value)) {
            value.visit(&mut |value| {
                if let Kind::Named(name) = &value.kind {
                    found.extend(self.knows_type(name).then_some(name.as_str()));
                }
            });
        }
        found
    }
}

fn is_inherited(name: &str) -> bool {
    INHERITED.split_whitespace().any(|inherited| inherited == name)
}

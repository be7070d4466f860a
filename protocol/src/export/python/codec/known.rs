//! Which types have functions. None of them contains itself, so that a value has no more levels than its type.

use std::collections::{BTreeMap, BTreeSet};

use crate::export::description::{Description, Field, Kind, TypeKind, Value};

/// The types that have functions. The rest is left to the tables.
pub(super) struct Known<'a> {
    description: &'a Description,
    /// By their names, each with the members if it is a union: those that are known without it.
    types: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Known<'a> {
    pub(super) fn of(description: &'a Description) -> Self {
        let mut known = Self { description, types: BTreeMap::new() };
        let possible = possible(description);
        loop {
            let next = possible.iter().find(|name| known.is_next(name, &possible)).or_else(|| {
                // What is left contains itself. A union can do without such a member.
                possible.iter().find(|name| !known.knows_type(name) && !known.members_of(name).is_empty())
            });
            let Some(name) = next else { return known };
            let members = known.members_of(name);
            known.types.insert(name, members);
        }
    }

    /// Whether nothing stands in the way of a type any more.
    fn is_next(&self, name: &str, possible: &BTreeSet<&'a str>) -> bool {
        !self.knows_type(name)
            && match kind_of(self.description, name) {
                Some(TypeKind::Struct(fields) | TypeKind::Array(fields)) => {
                    fields.iter().filter(|field| !field.is_unit()).all(|field| self.knows(&field.value))
                }
                Some(TypeKind::Union { members, .. }) => {
                    let mut possible = members.iter().filter(|member| possible.contains(member.name.as_str()));
                    possible.all(|member| self.knows_type(&member.name))
                }
                Some(TypeKind::Untagged(members)) => {
                    let is_possible =
                        |value: &Value| may_know(self.description, value, &|name| possible.contains(name));
                    let mut possible = members.iter().map(|member| &member.value).filter(|value| is_possible(value));
                    possible.all(|value| self.knows(value))
                }
                _ => true,
            }
    }

    fn members_of(&self, name: &str) -> Vec<&'a str> {
        let Some(TypeKind::Union { members, .. }) = kind_of(self.description, name) else { return Vec::new() };
        members.iter().map(|member| member.name.as_str()).filter(|name| self.knows_type(name)).collect()
    }

    /// Whether there are functions for a type, or names of an enum.
    pub(super) fn knows_type(&self, name: &str) -> bool {
        self.types.contains_key(name)
    }

    /// Whether there is a function for this member of a union.
    pub(super) fn knows_member(&self, union: &str, member: &str) -> bool {
        self.types.get(union).is_some_and(|members| members.contains(&member))
    }

    pub(super) fn knows(&self, value: &Value) -> bool {
        may_know(self.description, value, &|name| self.knows_type(name))
    }
}

fn kind_of<'a>(description: &'a Description, name: &str) -> Option<&'a TypeKind> {
    description.type_named(name).map(|described| &described.kind)
}

/// Returns the types of which every part could be known, if they did not contain themselves.
fn possible(description: &Description) -> BTreeSet<&str> {
    let mut possible: BTreeSet<&str> = description.types.iter().map(|described| described.name.as_str()).collect();
    loop {
        let knows = |name: &str| possible.contains(name);
        let may_know_field = |field: &Field| may_know(description, &field.value, &knows);
        let is_possible = |name: &&str| match kind_of(description, name) {
            Some(TypeKind::Struct(fields)) => fields.iter().all(|field| !field.is_rest() && may_know_field(field)),
            Some(TypeKind::Array(fields)) => fields.iter().all(may_know_field),
            Some(TypeKind::Union { members, .. }) => members.iter().any(|member| knows(&member.name)),
            Some(TypeKind::Untagged(members)) => {
                members.iter().any(|member| may_know(description, &member.value, &knows))
            }
            Some(TypeKind::Enum { .. }) => true,
            Some(TypeKind::Newtype(_) | TypeKind::Integers { .. }) | None => false,
        };
        let kept: BTreeSet<&str> = possible.iter().copied().filter(is_possible).collect();
        if kept.len() == possible.len() {
            return kept;
        }
        possible = kept;
    }
}

/// Whether a value can be read and written, given which types can be.
fn may_know(description: &Description, value: &Value, knows_type: &dyn Fn(&str) -> bool) -> bool {
    let knows = |value: &Value| may_know(description, value, knows_type);
    match &value.kind {
        Kind::Any | Kind::Raw | Kind::Foreign { .. } | Kind::InString(_) => false,
        Kind::Nullable(inner) => !matches!(inner.kind, Kind::Nullable(_)) && knows(inner),
        Kind::List { item, .. } => knows(item),
        Kind::Tuple(items) => items.iter().all(knows),
        Kind::Map { key, value } => knows_key(description, key) && knows(value),
        Kind::Named(name) => knows_type(name),
        _ => true,
    }
}

/// Two keys may be one value where an enum has aliases.
fn knows_key(description: &Description, key: &Value) -> bool {
    match &key.kind {
        Kind::Named(name) => match kind_of(description, name) {
            Some(TypeKind::Enum { variants, .. }) => variants.iter().all(|it| it.aliases.is_empty()),
            _ => false,
        },
        kind => matches!(kind, Kind::String | Kind::Char | Kind::Integer(_) | Kind::IntegerString(_)),
    }
}

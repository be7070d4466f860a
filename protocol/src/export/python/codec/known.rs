//! Which types have functions, and which values may be deep: those of types that contain themselves, and JSON of any shape.

use std::collections::BTreeSet;

use crate::export::description::{Description, Field, Kind, TagPlace, TypeKind, Value};

/// The types that have functions. The rest is left to the tables.
pub(super) struct Known<'a> {
    description: &'a Description,
    types: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn of(description: &'a Description) -> Self {
        Self { description, types: known_types(description) }
    }

    /// Whether there are functions for a type, or names of an enum.
    pub(super) fn knows_type(&self, name: &str) -> bool {
        self.types.contains(name)
    }

    /// Whether there is a function for this member of a union.
    pub(super) fn knows_member(&self, union: &str, member: &str) -> bool {
        self.knows_type(union) && self.knows_type(member)
    }

    pub(super) fn knows(&self, value: &Value) -> bool {
        may_know(self.description, value, &|name| self.knows_type(name))
    }

    /// Whether values of a type may hold others of it.
    pub(super) fn contains_itself(&self, name: &str) -> bool {
        self.inside(self.names_in(name)).contains(name)
    }

    /// Whether a value may have more levels than its type.
    pub(super) fn may_be_deep<'n>(&'n self, value: &'n Value) -> bool {
        let inside = self.inside(names_in([value].into_iter()));
        holds_any([value].into_iter())
            || inside.iter().any(|name| self.contains_itself(name) || holds_any(self.values_in(name)))
    }

    /// Returns these types, and all that are inside of them.
    fn inside<'n>(&'n self, mut names: Vec<&'n str>) -> BTreeSet<&'n str> {
        let mut found = BTreeSet::new();
        while let Some(name) = names.pop() {
            if found.insert(name) {
                names.extend(self.names_in(name));
            }
        }
        found
    }

    /// Returns the types that a type is made of.
    fn names_in(&self, name: &str) -> Vec<&'a str> {
        match kind_of(self.description, name) {
            Some(TypeKind::Union { members, .. }) => members.iter().map(|member| member.name.as_str()).collect(),
            _ => names_in(self.values_in(name)),
        }
    }

    fn values_in(&self, name: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
        let (fields, members) = match kind_of(self.description, name) {
            Some(TypeKind::Struct(fields) | TypeKind::Array(fields)) => (&fields[..], &[][..]),
            Some(TypeKind::Untagged(members)) => (&[][..], &members[..]),
            _ => (&[][..], &[][..]),
        };
        fields.iter().map(|field| &field.value).chain(members.iter().map(|member| &member.value))
    }
}

/// Returns the types that values name.
fn names_in<'a>(values: impl Iterator<Item = &'a Value>) -> Vec<&'a str> {
    let mut names = Vec::new();
    for value in values {
        value.visit(&mut |value| {
            if let Kind::Named(name) = &value.kind {
                names.push(name.as_str());
            }
        });
    }
    names
}

fn holds_any<'a>(values: impl Iterator<Item = &'a Value>) -> bool {
    let mut holds = false;
    for value in values {
        value.visit(&mut |value| holds |= matches!(value.kind, Kind::Any | Kind::Foreign { .. }));
    }
    holds
}

fn kind_of<'a>(description: &'a Description, name: &str) -> Option<&'a TypeKind> {
    description.type_named(name).map(|described| &described.kind)
}

/// Returns the types of which every part is known.
fn known_types(description: &Description) -> BTreeSet<&str> {
    let mut possible: BTreeSet<&str> = description.types.iter().map(|described| described.name.as_str()).collect();
    loop {
        let knows = |name: &str| possible.contains(name);
        let may_know_field = |field: &Field| may_know(description, &field.value, &knows);
        let is_possible = |name: &&str| match kind_of(description, name) {
            Some(TypeKind::Struct(fields)) => fields.iter().all(|field| !field.is_rest() && may_know_field(field)),
            Some(TypeKind::Array(fields)) => fields.iter().all(may_know_field),
            Some(TypeKind::Union { tag, members, .. }) => {
                *tag != TagPlace::Outside && members.iter().any(|member| knows(&member.name))
            }
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
        Kind::Raw | Kind::InString(_) => false,
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

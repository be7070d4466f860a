//! Which values people must not see.

use std::collections::HashSet;

use super::value::{Kind, Value};
use super::{Description, Presence, Type, TypeKind};

impl Value {
    /// Whether people must not see the value.
    pub(crate) fn is_secret(&self) -> bool {
        self.unless_null().secret
    }

    /// Returns the value as a secret one, if it is to be. As with rules, that is said of what is not `null`.
    pub(super) fn secret_if(mut self, secret: bool) -> Self {
        self.unless_null_mut().secret |= secret;
        self
    }

    /// Whether the value is secret or holds one that is, at any depth.
    pub(crate) fn holds_secret(&self, types: &[Type]) -> bool {
        self.leads_to_secret(types, |_| true)
    }

    /// The same, except for what structs hold: these hide it themselves.
    pub(crate) fn holds_secret_outside_objects(&self, types: &[Type]) -> bool {
        self.leads_to_secret(types, |kind| {
            !matches!(kind, TypeKind::Struct(_) | TypeKind::Array(_) | TypeKind::Union { .. })
        })
    }

    fn leads_to_secret(&self, types: &[Type], follows: impl Fn(&TypeKind) -> bool) -> bool {
        let (mut seen, mut waiting) = (HashSet::new(), vec![self]);
        while let Some(value) = waiting.pop() {
            let (mut is_found, mut names) = (false, Vec::new());
            value.visit(&mut |part| {
                is_found |= part.secret;
                names.extend(if let Kind::Named(name) = &part.kind { Some(name) } else { None });
            });
            if is_found {
                return true;
            }
            while let Some(name) = names.pop() {
                let found = types.iter().find(|described| described.name == *name && seen.insert(name));
                let Some(described) = found.filter(|described| follows(&described.kind)) else { continue };
                waiting.extend(described.values());
                if let TypeKind::Union { members, .. } = &described.kind {
                    names.extend(members.iter().map(|member| &member.name));
                }
            }
        }
        false
    }
}

impl Description {
    /// Whether people must not see the value, because of itself or of the newtype that it is.
    pub(crate) fn hides(&self, value: &Value) -> bool {
        let inner = if let Kind::Named(name) = &value.unless_null().kind { self.unfolds(name) } else { None };
        value.is_secret() || inner.is_some_and(|inner| self.hides(inner))
    }

    /// Whether the value is a newtype.
    pub(crate) fn names_newtype(&self, value: &Value) -> bool {
        matches!(&value.unless_null().kind, Kind::Named(name) if self.unfolds(name).is_some())
    }
}

/// Marks the defaults of these types that people must not see. `all` are those that they may refer to.
pub(super) fn mark_defaults<'a>(described: impl IntoIterator<Item = &'a mut Type>, all: &[Type]) {
    let mut described: Vec<&mut Type> = described.into_iter().collect();
    let mut has_secrets = false;
    for value in described.iter().flat_map(|described| described.values()) {
        value.visit(&mut |value| has_secrets |= value.secret);
    }
    // So that those without secrets do not follow all references.
    if !has_secrets {
        return;
    }
    for field in described.iter_mut().flat_map(|described| described.fields_mut()) {
        if let Presence::Default { is_secret, .. } = &mut field.presence {
            *is_secret = field.value.holds_secret(all);
        }
    }
}

//! A description without the names of newtypes, as readers and writers see it: a value is what is inside.

use super::{Description, Kind, Type, TypeKind, Value};

impl Description {
    /// Returns the description with the values of newtypes in their place. Newtypes that hold themselves keep their name,
    /// and so does a document.
    pub(crate) fn unfolded(&self) -> Self {
        let mut unfolded = self.clone();
        for described in [&mut unfolded.header].into_iter().chain(&mut unfolded.types) {
            for value in described.values_mut() {
                self.unfold(value);
            }
        }
        unfolded
    }

    /// Returns what is inside the newtype of this name, unless that holds the newtype itself.
    pub(crate) fn unfolds(&self, name: &str) -> Option<&Value> {
        let inner = self.type_named(name)?.inner()?;
        (!self.holds(inner, name, self.types.len())).then_some(inner)
    }

    /// Returns a value without the names of newtypes around it.
    pub(crate) fn without_names<'a>(&'a self, value: &'a Value) -> &'a Value {
        match &value.kind {
            Kind::Named(name) => self.unfolds(name).map_or(value, |inner| self.without_names(inner)),
            _ => value,
        }
    }

    /// Whether the value holds the newtype of this name, by newtypes alone. There are at most `levels` of them.
    fn holds(&self, value: &Value, name: &str, levels: usize) -> bool {
        let mut holds = false;
        value.visit(&mut |value| {
            let Kind::Named(other) = &value.kind else { return };
            let inner = self.type_named(other).and_then(Type::inner);
            holds |= other == name
                || inner.is_some_and(|inner| levels.checked_sub(1).is_none_or(|rest| self.holds(inner, name, rest)));
        });
        holds
    }

    fn unfold(&self, value: &mut Value) {
        if let Kind::Named(name) = &value.kind {
            if let Some(inner) = self.unfolds(name) {
                let (checks, is_secret) = (std::mem::take(&mut value.checks), value.secret);
                *value = inner.clone().secret_if(is_secret);
                value.checks.extend(checks);
                self.unfold(value);
            }
            return;
        }
        value.parts_mut().for_each(|part| self.unfold(part));
    }
}

impl Type {
    fn values_mut(&mut self) -> Vec<&mut Value> {
        match &mut self.kind {
            TypeKind::Struct(fields) | TypeKind::Array(fields) | TypeKind::Union { around: fields, .. } => {
                fields.iter_mut().map(|field| &mut field.value).collect()
            }
            TypeKind::Newtype(value) => vec![value],
            TypeKind::Untagged(members) => members.iter_mut().map(|member| &mut member.value).collect(),
            TypeKind::Enum { .. } | TypeKind::Integers { .. } => Vec::new(),
        }
    }
}

impl Value {
    /// Returns the values inside, except those inside named types.
    fn parts_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        let parts: Vec<&mut Self> = match &mut self.kind {
            Kind::Nullable(inner) | Kind::InString(inner) | Kind::List { item: inner, .. } => vec![inner],
            Kind::Tuple(items) => items.iter_mut().collect(),
            Kind::Map { key, value } => vec![key, value],
            _ => Vec::new(),
        };
        parts.into_iter()
    }
}

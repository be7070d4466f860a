//! Compares map keys: two names of one enum value are the same key, and together a duplicate.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::Description;
use crate::export::description::{Kind, Text, TypeKind, Value, Variant, Wire};

impl Comparison<'_> {
    /// Compares which names count as the same key.
    pub(super) fn names_of_keys(&mut self, place: &Place, old: &Wire<'_>, new: &Wire<'_>) {
        let (old, new) = (Keys::of(self.old, old), Keys::of(self.new, new));
        if let Some((one, other)) = new.made_one(&old) {
            let text = format!("takes `{one}` and `{other}` for one key, told them apart");
            self.note(ChangeRule::KeysMerged, place, Breaks::Writers, text);
        }
        if let Some((one, other)) = old.made_one(&new) {
            let text = format!("tells `{one}` and `{other}` apart, took them for one key");
            self.note(ChangeRule::KeysSplit, place, Breaks::Readers, text);
        }
    }
}

/// The strings allowed as keys.
#[derive(Default)]
pub(super) struct Keys<'a> {
    /// The values of an enum.
    variants: &'a [Variant],
    /// The strings of a list.
    listed: &'a [String],
    /// Whether other keys are allowed too.
    open: bool,
}

impl<'a> Keys<'a> {
    pub(super) fn of(description: &'a Description, value: &'a Wire<'a>) -> Self {
        let any = Self { open: true, ..Self::default() };
        match value {
            Wire::Text(Text { one_of: Some(listed), .. }) => Self { listed, ..Self::default() },
            Wire::Named(name) => match description.type_named(name).map(|named| &named.kind) {
                Some(TypeKind::Newtype(inner)) => Self::of_value(description, description.without_names(inner)),
                Some(TypeKind::Enum { variants, open }) => Self { variants, open: *open, ..Self::default() },
                _ => any,
            },
            _ => any,
        }
    }

    /// Returns the keys that are the values of a newtype.
    fn of_value(description: &'a Description, value: &'a Value) -> Self {
        let any = Self { open: true, ..Self::default() };
        let variants = match &value.kind {
            Kind::Named(name) => description.type_named(name).map(|named| &named.kind),
            _ => None,
        };
        match (value.one_of(), variants) {
            (Some(listed), _) => Self { listed, ..Self::default() },
            (None, Some(TypeKind::Enum { variants, open })) => Self { variants, open: *open, ..Self::default() },
            _ => any,
        }
    }

    /// Returns two keys that are written by `there` and are the same key here.
    pub(super) fn made_one(&self, there: &Self) -> Option<(&'a str, &'a str)> {
        self.variants.iter().find_map(|variant| {
            let mut names = std::iter::once(&variant.name).chain(&variant.aliases).filter(|name| there.writes(name));
            Some((names.next()?.as_str(), names.next()?.as_str()))
        })
    }

    /// Whether the key is written: aliases are read and never written.
    fn writes(&self, name: &String) -> bool {
        let is_named = self.variants.iter().any(|variant| variant.name == *name);
        is_named
            || self.listed.contains(name)
            || self.open && !self.variants.iter().any(|variant| variant.aliases.contains(name))
    }
}

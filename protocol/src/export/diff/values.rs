//! Compares values: the same type with other rules, or another type.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::contract::Format;
use crate::export::Description;
use crate::export::description::{TagPlace, Text, Type, TypeKind, Value, Variant, Wire, format_in_words};
use crate::export::json_tree::Json;

impl<'a> Comparison<'a> {
    pub(super) fn values(&mut self, place: &Place, old: &Wire<'a>, new: &Wire<'a>) {
        // A name is nothing on the wire. Only if both have one, they are compared as such, once for all places.
        let (was, is) = (inside(self.old, old), inside(self.new, new));
        if was.is_some() != is.is_some() {
            return self.values(place, was.as_ref().unwrap_or(old), is.as_ref().unwrap_or(new));
        }
        match (old, new) {
            (Wire::Bool, Wire::Bool) => {}
            (Wire::Integer(old), Wire::Integer(new)) | (Wire::IntegerString(old), Wire::IntegerString(new)) => {
                self.wholes(place, *old, *new);
            }
            (Wire::Constant(old), Wire::Constant(new)) => self.constants(place, old, new),
            (Wire::Number(old), Wire::Number(new)) => self.intervals(place, *old, *new),
            (Wire::Text(old), Wire::Text(new)) => self.texts(place, old, new),
            (Wire::InString(old), Wire::InString(new)) => {
                self.values(&place.inside(" (in the string)"), &old.on_wire(), &new.on_wire());
            }
            (Wire::Any { foreign: old }, Wire::Any { foreign: new }) if old == new => {}
            (Wire::Nullable(old), Wire::Nullable(new)) => self.values(place, &old.on_wire(), &new.on_wire()),
            (Wire::Nullable(old), new) if !matches!(new, Wire::Any { .. }) => {
                self.nullability(place, true, false);
                self.values(place, &old.on_wire(), new);
            }
            (old, Wire::Nullable(new)) if !matches!(old, Wire::Any { .. }) => {
                self.nullability(place, false, true);
                self.values(place, old, &new.on_wire());
            }
            (
                Wire::List { item: old, count: old_count, unique: was_unique },
                Wire::List { item: new, count, unique },
            ) => {
                self.counts(place, *old_count, *count, "items");
                let changes = [
                    (ChangeRule::UniqueAdded, Breaks::Writers, "may not hold anything twice"),
                    (ChangeRule::UniqueRemoved, Breaks::Readers, "may hold things twice"),
                ];
                self.note_switch(place, (*was_unique, *unique), changes);
                self.values(&place.inside("[*]"), &old.on_wire(), &new.on_wire());
            }
            (Wire::Tuple(old_items), Wire::Tuple(items)) if old_items.len() == items.len() => {
                for (index, (old, new)) in old_items.iter().zip(*items).enumerate() {
                    self.values(&place.inside(&format!("[{index}]")), &old.on_wire(), &new.on_wire());
                }
            }
            (Wire::Map { key: old_key, value: old, count: old_count }, Wire::Map { key, value: new, count }) => {
                self.counts(place, *old_count, *count, "entries");
                let keys = place.inside(" (keys)");
                self.values(&keys, old_key, key);
                self.names_of_keys(&keys, old_key, key);
                self.values(&place.inside(".*"), &old.on_wire(), &new.on_wire());
            }
            (Wire::Named(old_name), Wire::Named(new_name)) if self.are_comparable(old_name, new_name) => {
                self.named(old_name, new_name);
            }
            _ => self.shapes(place, old, new),
        }
    }

    pub(super) fn nullability(&mut self, place: &Place, was_nullable: bool, nullable: bool) {
        let changes = [
            (ChangeRule::NullAllowed, Breaks::Readers, "may be `null`, might not"),
            (ChangeRule::NullRefused, Breaks::Writers, "may not be `null` any more"),
        ];
        self.note_switch(place, (was_nullable, nullable), changes);
    }

    /// Whether both are structs, arrays, enums, unions or newtypes.
    fn are_comparable(&self, old: &str, new: &str) -> bool {
        let kinds = (self.old.type_named(old).map(|old| &old.kind), self.new.type_named(new).map(|new| &new.kind));
        if let (Some(TypeKind::Union { tag: was, .. }), Some(TypeKind::Union { tag, .. })) = kinds {
            return was.is_index() == tag.is_index();
        }
        matches!(
            kinds,
            (Some(TypeKind::Struct(_)), Some(TypeKind::Struct(_)))
                | (Some(TypeKind::Array(_)), Some(TypeKind::Array(_)))
                | (Some(TypeKind::Enum { .. }), Some(TypeKind::Enum { .. }))
                | (Some(TypeKind::Integers { .. }), Some(TypeKind::Integers { .. }))
                | (Some(TypeKind::Untagged(_)), Some(TypeKind::Untagged(_)))
                | (Some(TypeKind::Newtype(_)), Some(TypeKind::Newtype(_)))
        )
    }

    /// Queues two types for comparison, once for each pair of names.
    pub(super) fn named(&mut self, old: &'a str, new: &'a str) {
        if let (Some(old_type), Some(new_type)) = (self.old.type_named(old), self.new.type_named(new)) {
            if self.met.insert((old, new)) {
                self.waiting.push_back((old_type, new_type));
            }
        }
    }

    fn texts(&mut self, place: &Place, old: &Text, new: &Text) {
        self.counts(place, old.length, new.length, "characters");
        let patterns = (old.pattern.clone(), new.pattern.clone());
        match (&old.pattern, &new.pattern) {
            (None, Some(is)) => {
                let text = format!("must match `{is}`");
                self.note_values(ChangeRule::PatternAdded, place, Breaks::Writers, patterns, text);
            }
            (Some(was), None) => {
                let text = format!("need not match `{was}` any more");
                self.note_values(ChangeRule::PatternRemoved, place, Breaks::Readers, patterns, text);
            }
            // Neither pattern is known to match everything that the other matches.
            (Some(was), Some(is)) if was != is => {
                let text = format!("must match `{is}`, was `{was}`");
                self.note_values(ChangeRule::PatternChanged, place, Breaks::Both, patterns, text);
            }
            _ => {}
        }
        self.formats(place, old.format, new.format);
        self.lists(place, old, new);
    }

    fn constants(&mut self, place: &Place, old: &Json, new: &Json) {
        if !old.is_same(new) {
            let (was, is) = (old.to_line(), new.to_line());
            let text = format!("is always `{is}`, was always `{was}`");
            self.note_values(ChangeRule::ConstantChanged, place, Breaks::Both, (Some(was), Some(is)), text);
        }
    }

    fn formats(&mut self, place: &Place, old: Option<Format>, new: Option<Format>) {
        let words = |format: Format| format_in_words(format).to_owned();
        let (rule, breaks, text) = match (old.map(words), new.map(words)) {
            (None, Some(is)) => (ChangeRule::FormatAdded, Breaks::Writers, format!("must be {is}")),
            (Some(was), None) => (ChangeRule::FormatRemoved, Breaks::Readers, format!("need not be {was} any more")),
            // No text has two formats.
            (Some(was), Some(is)) if was != is => {
                (ChangeRule::FormatChanged, Breaks::Both, format!("must be {is}, was {was}"))
            }
            _ => return,
        };
        let name = |format: Format| format.as_str().to_owned();
        self.note_values(rule, place, breaks, (old.map(name), new.map(name)), text);
    }

    /// Compares the lists of `one_of`.
    fn lists(&mut self, place: &Place, old: &Text, new: &Text) {
        let variants =
            |names: &[String]| -> Vec<Variant> { names.iter().map(|name| Variant::new(name, Vec::new())).collect() };
        match (&old.one_of, &new.one_of) {
            (Some(old), Some(new)) => self.variants(place, (&variants(old), false), (&variants(new), false)),
            (old, new) => self.openness(place, old.is_none(), new.is_none()),
        }
    }

    fn shapes(&mut self, place: &Place, old: &Wire<'_>, new: &Wire<'_>) {
        let readers = !Self::includes((self.old, old), (self.new, new));
        let writers = !Self::includes((self.new, new), (self.old, old));
        let (was, is) = (shape(self.old, old), shape(self.new, new));
        let text = format!("is {is}, was {was}");
        let breaks = Breaks::from(readers, writers);
        if breaks != Breaks::Neither || was != is {
            self.note_values(ChangeRule::ShapeChanged, place, breaks, (Some(was), Some(is)), text);
        }
    }
}

/// Returns what is inside a newtype.
fn inside<'a>(description: &'a Description, value: &Wire<'a>) -> Option<Wire<'a>> {
    let Wire::Named(name) = value else { return None };
    description.type_named(name).and_then(Type::inner).map(Value::on_wire)
}

/// Describes the type of a value in words.
pub(super) fn shape(description: &Description, value: &Wire<'_>) -> String {
    match value {
        Wire::Bool => "a boolean".to_owned(),
        Wire::Integer(_) => "a whole number".to_owned(),
        Wire::IntegerString(_) => "a whole number in a string".to_owned(),
        Wire::Number(_) => "a number".to_owned(),
        Wire::Constant(json) => format!("always `{}`", json.to_line()),
        Wire::Text(_) => "a string".to_owned(),
        Wire::Any { foreign: None } => "any value".to_owned(),
        Wire::Any { foreign: Some(name) } => format!("what `{name}` accepts"),
        Wire::InString(_) => "JSON in a string".to_owned(),
        Wire::Nullable(value) => format!("{} or `null`", shape(description, &value.on_wire())),
        Wire::List { .. } => "a list".to_owned(),
        Wire::Tuple(items) => format!("a tuple of {}", items.len()),
        Wire::Map { .. } => "a map".to_owned(),
        Wire::Named(name) => match description.type_named(name).map(|named| &named.kind) {
            Some(TypeKind::Enum { .. } | TypeKind::Integers { .. }) => format!("one of `{name}`"),
            Some(TypeKind::Array(_) | TypeKind::Union { tag: TagPlace::Index(_), .. }) => format!("an array, `{name}`"),
            Some(TypeKind::Untagged(_)) => format!("a value of `{name}`"),
            Some(TypeKind::Newtype(_)) => format!("a value of the type `{name}`"),
            _ => format!("an object, `{name}`"),
        },
    }
}

//! The fields of a struct or of the envelope.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::contract::description::Field;

impl<'a> Comparison<'a> {
    pub(super) fn fields(&mut self, place: &Place, old: &'a [Field], new: &'a [Field]) {
        let mut matched = Vec::new();
        for field in new {
            let same = old.iter().find(|earlier| earlier.name == field.name);
            // Read under its old name too: it has been renamed. Unless that name has been left to another field.
            let renamed = || {
                let is_free = |name: &String| !new.iter().any(|later| later.name == *name);
                old.iter().find(|earlier| field.aliases.contains(&earlier.name) && is_free(&earlier.name))
            };
            match same.or_else(renamed) {
                Some(earlier) => {
                    matched.push(&earlier.name);
                    self.field(&place.field(&field.name), earlier, field);
                }
                None => self.field_added(&place.field(&field.name), old, field),
            }
        }
        for field in old.iter().filter(|field| !matched.contains(&&field.name)) {
            self.field_removed(&place.field(&field.name), new, field);
        }
    }

    fn field_added(&mut self, place: &Place, old: &[Field], field: &Field) {
        // An old reader that knows the key as another name of something takes it for that.
        let is_taken = old.iter().any(|earlier| earlier.aliases.contains(&field.name));
        let readers = self.old.closed || is_taken;
        if field.required {
            let breaks = Breaks::from(readers, true);
            self.note(ChangeRule::FieldAddedRequired, place, breaks, "is a new field, and required");
        } else {
            let breaks = Breaks::from(readers, false);
            self.note(ChangeRule::FieldAddedOptional, place, breaks, "is a new field, and optional");
        }
    }

    fn field_removed(&mut self, place: &Place, new: &[Field], field: &Field) {
        let is_taken = new.iter().any(|later| later.aliases.contains(&field.name));
        let breaks = Breaks::from(field.required, self.new.closed || is_taken);
        let was = if field.required { "required" } else { "optional" };
        self.note(ChangeRule::FieldRemoved, place, breaks, format!("is no field any more, was {was}"));
    }

    fn field(&mut self, place: &Place, old: &'a Field, new: &'a Field) {
        if old.name != new.name {
            self.renamed(place, old, new);
        }
        if !old.required && new.required {
            self.note(ChangeRule::FieldRequired, place, Breaks::Writers, "is required, was optional");
        }
        if old.required && !new.required {
            self.note(ChangeRule::FieldOptional, place, Breaks::Readers, "is optional, was required");
        }
        self.aliases(place, old, new);
        self.default(place, old, new);
        self.checks(place, old, new);
        self.values(place, &old.value, &new.value);
    }

    fn renamed(&mut self, place: &Place, old: &Field, new: &Field) {
        // An old reader misses the field, or does not know the key. A new one reads both.
        let is_known = old.aliases.contains(&new.name);
        let breaks = Breaks::from(!is_known && (old.required || self.old.closed), false);
        let values = (Some(old.name.clone()), Some(new.name.clone()));
        let text = format!("is the new name of `{}`, which is still read", old.name);
        self.note_values(ChangeRule::FieldRenamed, place, breaks, values, text);
    }

    fn aliases(&mut self, place: &Place, old: &Field, new: &Field) {
        // Not written by anybody of ours; but who wrote it by hand could rely on it.
        for alias in new.aliases.iter().filter(|alias| **alias != old.name && !old.aliases.contains(alias)) {
            let text = format!("is also read as `{alias}`");
            self.note_values(ChangeRule::AliasAdded, place, Breaks::Neither, (None, Some(alias.clone())), text);
        }
        for alias in old.aliases.iter().filter(|alias| **alias != new.name && !new.aliases.contains(alias)) {
            let text = format!("is no longer read as `{alias}`");
            self.note_values(ChangeRule::AliasRemoved, place, Breaks::Writers, (Some(alias.clone()), None), text);
        }
    }

    fn default(&mut self, place: &Place, old: &Field, new: &Field) {
        if old.default == new.default {
            return;
        }
        // Both sides read and write what they did, only that `nothing` means something else.
        let shown = |field: &Field| field.default.as_ref().map(super::Json::to_line);
        let (was, is) = (shown(old), shown(new));
        let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
        let text = format!("reads as {} where it is absent, was {}", said(&is), said(&was));
        self.note_values(ChangeRule::DefaultChanged, place, Breaks::Neither, (was, is), text);
    }

    fn checks(&mut self, place: &Place, old: &Field, new: &Field) {
        for check in new.checks.iter().filter(|check| !old.checks.contains(check)) {
            let text = format!("is also checked by `{check}`");
            self.note_values(ChangeRule::CheckAdded, place, Breaks::Writers, (None, Some(check.clone())), text);
        }
        for check in old.checks.iter().filter(|check| !new.checks.contains(check)) {
            let text = format!("is no longer checked by `{check}`");
            self.note_values(ChangeRule::CheckRemoved, place, Breaks::Readers, (Some(check.clone()), None), text);
        }
    }
}

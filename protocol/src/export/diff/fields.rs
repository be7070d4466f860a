//! Compares the fields of a struct or of the envelope.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::Description;
use crate::export::description::{Field, Presence, Type, Value, Wire};

impl<'a> Comparison<'a> {
    /// Compares the fields but for the tags, by which the objects are told apart.
    pub(super) fn fields(&mut self, place: &Place, tags: &[&str], was: &'a Type, is: &'a Type) {
        let is_tag = |field: &&'a Field| tags.contains(&field.name.as_str());
        let (old, new) = (apart(was), apart(is));
        self.others(
            place,
            (was, is),
            [".*", "keeps what no field declares", "does not keep what no field declares any more"],
        );
        let mut matched = Vec::new();
        for field in new.iter().filter(|field| !is_tag(field)) {
            let same = old.iter().find(|earlier| earlier.name == field.name);
            // A field that is still read under its old name was renamed, unless another field has that name now.
            let renamed = || {
                let is_free = |name: &String| !new.iter().any(|later| later.name == *name);
                old.iter().find(|earlier| field.aliases.contains(&earlier.name) && is_free(&earlier.name))
            };
            match same.or_else(renamed) {
                Some(earlier) => {
                    matched.push(&earlier.name);
                    let place = place.field(&field.name);
                    if earlier.name != field.name {
                        self.renamed(&place, was, earlier, field);
                    }
                    self.field(&place, earlier, field);
                }
                None => self.field_added(&place.field(&field.name), was, field),
            }
        }
        for field in old.iter().filter(|field| !matched.contains(&&field.name) && !is_tag(field)) {
            self.field_removed(&place.field(&field.name), is, field);
        }
    }

    /// Compares the fields of an array, by their positions.
    pub(super) fn elements(&mut self, place: &Place, was: &'a Type, is: &'a Type) {
        let (old, new) = (apart(was), apart(is));
        self.others(
            place,
            (was, is),
            ["[*]", "keeps what no element declares", "does not keep what no element declares any more"],
        );
        for index in 0..old.len().max(new.len()) {
            let place = place.inside(&format!("[{index}]"));
            match (old.get(index), new.get(index)) {
                (Some(earlier), Some(field)) => {
                    self.moved(&place, old, earlier, field);
                    self.field(&place, earlier, field);
                }
                (None, Some(field)) => self.field_added(&place, was, field),
                (Some(field), None) => self.field_removed(&place, is, field),
                (None, None) => {}
            }
        }
    }

    /// Notes a field of an array that had another position. Even where nothing is refused, it is taken for another.
    fn moved(&mut self, place: &Place, all_old: &[Field], old: &Field, new: &Field) {
        let earlier = all_old.iter().position(|earlier| earlier.name == new.name);
        if let (Some(earlier), true) = (earlier, old.name != new.name) {
            let values = (Some(old.name.clone()), Some(new.name.clone()));
            let text = format!("is `{}`, which was at [{earlier}]; was `{}`", new.name, old.name);
            self.note_values(ChangeRule::FieldMoved, place, Breaks::Both, values, text);
        }
    }

    /// Compares what becomes of what no field declares.
    fn others(&mut self, place: &Place, (was, is): (&'a Type, &'a Type), [step, kept_text, dropped_text]: [&str; 3]) {
        self.unknown_fields(place, was, is);
        let (old, new) = (rest_of(was), rest_of(is));
        if let (Some(old), Some(new)) = (old.and_then(Field::entry), new.and_then(Field::entry)) {
            let place = place.inside(step);
            self.checks(&place, &old.unless_null().checks, &new.unless_null().checks);
            return self.values(&place, &old.on_wire(), &new.on_wire());
        }
        // What was ignored is read now, so it has to be of the type that the field holds.
        let takes_any = new.and_then(Field::entry).is_none_or(|entry| matches!(entry.on_wire(), Wire::Any { .. }));
        let kept = Breaks::from(was.is_closed(), !was.is_closed() && !takes_any);
        let dropped = Breaks::from(false, is.is_closed());
        let changes =
            [(ChangeRule::OtherFieldsKept, kept, kept_text), (ChangeRule::OtherFieldsDropped, dropped, dropped_text)];
        self.note_switch(place, (old.is_some(), new.is_some()), changes);
    }

    fn field_added(&mut self, place: &Place, old: &Type, field: &Field) {
        // An old reader that knows the key as an alias takes it for another field.
        let is_taken = apart(old).iter().any(|earlier| earlier.aliases.contains(&field.name));
        // One that keeps unknown keys takes it for one of these, and an old writer may have sent it as such.
        let (reads, writes) = as_other((self.old, old), (self.new, field));
        let readers = !reads || is_taken;
        if field.is_required() {
            let breaks = Breaks::from(readers, true);
            self.note(ChangeRule::FieldAddedRequired, place, breaks, "is a new field, and required");
        } else {
            let breaks = Breaks::from(readers, !writes);
            self.note(ChangeRule::FieldAddedOptional, place, breaks, "is a new field, and optional");
        }
    }

    fn field_removed(&mut self, place: &Place, new: &Type, field: &Field) {
        let is_taken = apart(new).iter().any(|later| later.aliases.contains(&field.name));
        let (reads, writes) = as_other((self.new, new), (self.old, field));
        let breaks = Breaks::from(field.is_required() || !writes, !reads || is_taken);
        let was = if field.is_required() { "required" } else { "optional" };
        self.note(ChangeRule::FieldRemoved, place, breaks, format!("is no field any more, was {was}"));
    }

    fn field(&mut self, place: &Place, old: &'a Field, new: &'a Field) {
        let changes = [
            (ChangeRule::FieldRequired, Breaks::Writers, "is required, was optional"),
            (ChangeRule::FieldOptional, Breaks::Readers, "is optional, was required"),
        ];
        self.note_switch(place, (old.is_required(), new.is_required()), changes);
        self.aliases(place, old, new);
        self.default(place, old, new);
        self.checks(place, old.checks(), new.checks());
        self.secrecy(place, &old.value, &new.value);
        let (was, is) = self.nulls(place, old, new);
        self.values(place, &was, &is);
    }

    fn renamed(&mut self, place: &Place, was: &Type, old: &Field, new: &Field) {
        // An old reader misses the field, rejects the key, or takes it for another field. A new reader accepts both
        // names.
        let readers = match apart(was).iter().find(|earlier| earlier.aliases.contains(&new.name)) {
            Some(earlier) => earlier.name != old.name,
            None => old.is_required() || was.is_closed(),
        };
        let breaks = Breaks::from(readers, false);
        let values = (Some(old.name.clone()), Some(new.name.clone()));
        let text = format!("is the new name of `{}`, which is still read", old.name);
        self.note_values(ChangeRule::FieldRenamed, place, breaks, values, text);
    }

    fn aliases(&mut self, place: &Place, old: &Field, new: &Field) {
        // Our own writers never write an alias, but hand-written messages may rely on it.
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
        let is_same = match (old.default_value(), new.default_value()) {
            // What is secret cannot be compared with what a schema says.
            (Some(_), Some(_)) if old.has_secret_default() || new.has_secret_default() => true,
            (Some(old), Some(new)) => old.is_same(new),
            (old, new) => old == new,
        };
        if is_same {
            return;
        }
        // Both sides still read and write the same messages; only the meaning of an absent field has changed.
        let shown = |field: &Field| match field.default_value() {
            Some(_) if field.has_secret_default() => Some("a secret".to_owned()),
            default => default.map(super::Json::to_line),
        };
        let (was, is) = (shown(old), shown(new));
        let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
        let text = format!("reads as {} where it is absent, was {}", said(&is), said(&was));
        self.note_values(ChangeRule::DefaultChanged, place, Breaks::Neither, (was, is), text);
    }

    /// Compares whether the fields may be `null`, and returns the forms without `null`. Forms that allow any value are
    /// returned with `null`.
    fn nulls(&mut self, place: &Place, old: &'a Field, new: &'a Field) -> (Wire<'a>, Wire<'a>) {
        let (was, is) = (old.on_wire().unless_null(), new.on_wire().unless_null());
        if matches!((&was, &is), (Wire::Any { .. }, _) | (_, Wire::Any { .. })) {
            return (old.on_wire(), new.on_wire());
        }
        // If `null` means absent, the change is already reported as required or optional.
        let is_said = |with_null: &Field, without: &Field| without.is_required() && with_null.null_is_absent();
        if !is_said(old, new) && !is_said(new, old) {
            self.nullability(place, old.may_be_null(), new.may_be_null());
        }
        self.meaning_of_null(place, old, new);
        (was, is)
    }

    /// Compares whether `null` says something else than an absent field. Either way both are read.
    fn meaning_of_null(&mut self, place: &Place, old: &Field, new: &Field) {
        match (&old.presence, &new.presence) {
            (Presence::Optional, Presence::OptionalBesideNull) => {
                let text = "may be `null`, which now differs from being absent";
                self.note(ChangeRule::NullKept, place, Breaks::Neither, text);
            }
            (Presence::OptionalBesideNull, Presence::Optional) => {
                let text = "may still be `null`, which now means the same as being absent";
                self.note(ChangeRule::NullMadeAbsent, place, Breaks::Neither, text);
            }
            _ => {}
        }
    }

    /// Compares whether people may see the values. A newtype that both have is compared by itself.
    pub(super) fn secrecy(&mut self, place: &Place, old: &Value, new: &Value) {
        let both = self.old.names_newtype(old) && self.new.names_newtype(new);
        let is_secret =
            |version: &Description, value: &Value| if both { value.is_secret() } else { version.hides(value) };
        // Nothing on the wire tells it.
        let changes = [
            (ChangeRule::SecretAdded, Breaks::Neither, "is secret now"),
            (ChangeRule::SecretRemoved, Breaks::Neither, "is not secret any more"),
        ];
        self.note_switch(place, (is_secret(self.old, old), is_secret(self.new, new)), changes);
    }

    pub(super) fn checks(&mut self, place: &Place, old: &[String], new: &[String]) {
        for check in new.iter().filter(|check| !old.contains(check)) {
            let text = format!("is also checked by `{check}`");
            self.note_values(ChangeRule::CheckAdded, place, Breaks::Writers, (None, Some(check.clone())), text);
        }
        for check in old.iter().filter(|check| !new.contains(check)) {
            let text = format!("is no longer checked by `{check}`");
            self.note_values(ChangeRule::CheckRemoved, place, Breaks::Readers, (Some(check.clone()), None), text);
        }
    }
}

/// Whether a version that does not declare a field reads its values as those of any other key, and writes nothing there that
/// the version with the field refuses.
fn as_other((without, described): (&Description, &Type), (with, field): (&Description, &Field)) -> (bool, bool) {
    match rest_of(described).and_then(Field::entry) {
        Some(entry) => (
            Comparison::includes((without, &entry.on_wire()), (with, &field.on_wire())),
            Comparison::includes((with, &field.on_wire()), (without, &entry.on_wire())),
        ),
        None => (!described.is_closed(), true),
    }
}

/// Returns the fields of a type but for the one that holds what no other declares.
fn apart(described: &Type) -> &[Field] {
    match described.fields().split_last() {
        Some((rest, declared)) if rest.is_rest() => declared,
        _ => described.fields(),
    }
}

/// Returns the field that holds what no other declares.
fn rest_of(described: &Type) -> Option<&Field> {
    described.fields().last().filter(|field| field.is_rest())
}

impl Field {
    fn may_be_null(&self) -> bool {
        self.null_is_absent() || matches!(self.on_wire(), Wire::Nullable(_))
    }
}

//! Compares enums and lists of allowed strings.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::description::Variant;

/// A list of values, and whether others are accepted as well.
type Values<'a> = (&'a [Variant], bool);

impl Comparison<'_> {
    pub(super) fn variants(&mut self, place: &Place, (old, was_open): Values<'_>, (new, open): Values<'_>) {
        self.openness(place, was_open, open);
        for variant in new {
            let same = old.iter().find(|earlier| earlier.name == variant.name);
            let is_free = |name: &String| !new.iter().any(|later| later.name == *name);
            let renamed =
                || old.iter().find(|earlier| variant.aliases.contains(&earlier.name) && is_free(&earlier.name));
            match (same, renamed()) {
                (Some(earlier), _) => self.variant_aliases(place, earlier, (variant, new, open)),
                (None, Some(earlier)) => {
                    let breaks = Breaks::from(!was_open && !are_read(old, &variant.name), false);
                    let values = (Some(earlier.name.clone()), Some(variant.name.clone()));
                    let text =
                        format!("has `{}` as the new name of `{}`, which is still read", variant.name, earlier.name);
                    self.note_values(ChangeRule::VariantRenamed, place, breaks, values, text);
                    self.variant_aliases(place, earlier, (variant, new, open));
                }
                (None, None) => {
                    // An open enum keeps it, like every unknown value.
                    let breaks = Breaks::from(!was_open && !are_read(old, &variant.name), false);
                    let values = (None, Some(variant.name.clone()));
                    let text = format!("has a new value, `{}`", variant.name);
                    self.note_values(ChangeRule::VariantAdded, place, breaks, values, text);
                }
            }
        }
        for variant in old {
            if !are_read(new, &variant.name) {
                let values = (Some(variant.name.clone()), None);
                let text = format!("has no value `{}` any more", variant.name);
                self.note_values(ChangeRule::VariantRemoved, place, Breaks::from(false, !open), values, text);
            }
        }
    }

    pub(super) fn openness(&mut self, place: &Place, was_open: bool, open: bool) {
        let changes = [
            (ChangeRule::EnumOpened, Breaks::Readers, "takes values that are not listed, did not"),
            (ChangeRule::EnumClosed, Breaks::Writers, "takes only values that are listed"),
        ];
        self.note_switch(place, (was_open, open), changes);
    }

    fn variant_aliases(&mut self, place: &Place, old: &Variant, (new, all_new, open): (&Variant, &[Variant], bool)) {
        for alias in new.aliases.iter().filter(|alias| **alias != old.name && !old.aliases.contains(alias)) {
            let text = format!("reads `{alias}` as `{}`", new.name);
            self.note_values(ChangeRule::AliasAdded, place, Breaks::Neither, (None, Some(alias.clone())), text);
        }
        for alias in old.aliases.iter().filter(|alias| **alias != new.name && !new.aliases.contains(alias)) {
            let text = format!("no longer reads `{alias}` as `{}`", new.name);
            let breaks = Breaks::from(false, !open && !are_read(all_new, alias));
            self.note_values(ChangeRule::AliasRemoved, place, breaks, (Some(alias.clone()), None), text);
        }
    }
}

/// Whether some variant has this name or alias.
fn are_read(variants: &[Variant], name: &String) -> bool {
    variants.iter().any(|variant| variant.name == *name || variant.aliases.contains(name))
}

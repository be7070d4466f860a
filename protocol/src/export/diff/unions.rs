//! Compares unions: which members they have, and then the members with the same tag.

use super::values::shape;
use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::description::{TagPlace, UnionMember, UntaggedMember, Variant, kinds_of};

/// Where the tag stands, the members, and whether objects with other tags are accepted as well.
pub(super) type Union<'a> = (&'a TagPlace, &'a [UnionMember], bool);

impl<'a> Comparison<'a> {
    pub(super) fn unions(
        &mut self,
        place: &Place,
        are_messages: bool,
        (was, old, was_open): Union<'a>,
        (is, new, open): Union<'a>,
    ) {
        if was != is {
            let values = (Some(was.to_string()), Some(is.to_string()));
            self.note_values(
                ChangeRule::TagRenamed,
                &place.field(&is.to_string()),
                Breaks::Both,
                values,
                format!("is the tag, was `{was}`"),
            );
            return;
        }
        if are_messages {
            self.message_types(place, (old, was_open), (new, open));
        } else {
            let variants = |members: &[UnionMember]| -> Vec<Variant> {
                let variant = |member: &UnionMember| Variant::new(&member.mark.to_string(), member.aliases.clone());
                members.iter().map(variant).collect()
            };
            self.variants(place, (&variants(old), was_open), (&variants(new), open));
        }
        for member in new {
            let mark = member.mark.to_string();
            let same = old.iter().find(|earlier| earlier.mark == member.mark);
            let renamed = || {
                old.iter().find(|earlier| {
                    let name = earlier.mark.to_string();
                    member.aliases.contains(&name) || earlier.aliases.contains(&mark)
                })
            };
            if let Some(earlier) = same.or_else(renamed) {
                self.named(&earlier.name, &member.name);
            }
        }
    }

    /// Compares which messages there are.
    fn message_types(
        &mut self,
        place: &Place,
        (old, was_open): (&[UnionMember], bool),
        (new, open): (&[UnionMember], bool),
    ) {
        self.unknown_types(place, (was_open, open));
        // Elsewhere than in the protocol itself, the place says which messages these are.
        let told = |member: &UnionMember, alone: &str, inside: &str| {
            let mark = member.mark.to_string();
            if place.subject.is_empty() {
                (Place::of(&mark), alone.to_owned())
            } else {
                (place.clone(), format!("{inside}, `{mark}`"))
            }
        };
        let is_in = |member: &UnionMember, members: &[UnionMember]| members.iter().any(|it| it.mark == member.mark);
        for member in new.iter().filter(|member| !is_in(member, old)) {
            let (place, text) = told(member, "is a new message type", "has a new message type");
            self.note(ChangeRule::TypeAdded, &place, Breaks::from(!was_open, false), text);
        }
        for member in old.iter().filter(|member| !is_in(member, new)) {
            let (place, text) = told(member, "is no message type any more", "has a message type less");
            self.note(ChangeRule::TypeRemoved, &place, Breaks::from(false, !open), text);
        }
    }

    /// Compares untagged unions; members are the same if the same key tells them apart, or else the same kind of JSON.
    pub(super) fn untagged(&mut self, place: &Place, old: &'a [UntaggedMember], new: &'a [UntaggedMember]) {
        let (old_types, new_types) = (&self.old.types, &self.new.types);
        let is_same = |old: &UntaggedMember, new: &UntaggedMember| match (&old.when, &new.when) {
            (Some(old), Some(new)) => old == new,
            (None, None) => {
                let (old, new) = (kinds_of(&old.value, old_types), kinds_of(&new.value, new_types));
                // What may be of any kind takes what is left by the others.
                old.overlap(new) && old.is_any() == new.is_any()
            }
            _ => false,
        };
        for member in new {
            match old.iter().find(|earlier| is_same(earlier, member)) {
                Some(earlier) => {
                    self.secrecy(place, &earlier.value, &member.value);
                    self.values(place, &earlier.value.on_wire(), &member.value.on_wire());
                }
                None => {
                    let text = format!("may be {}, might not", shape(self.new, &member.value.on_wire()));
                    self.note(ChangeRule::VariantAdded, place, Breaks::Readers, text);
                }
            }
        }
        for member in old.iter().filter(|member| !new.iter().any(|later| is_same(member, later))) {
            let text = format!("may not be {} any more", shape(self.old, &member.value.on_wire()));
            self.note(ChangeRule::VariantRemoved, place, Breaks::Writers, text);
        }
    }
}

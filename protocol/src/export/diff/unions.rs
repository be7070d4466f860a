//! Compares unions: which members they have, and then the members with the same tag.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::description::{UnionMember, Variant};

/// The key of the tag, the members, and whether objects with other tags are accepted as well.
pub(super) type Union<'a> = (&'a str, &'a [UnionMember], bool);

impl<'a> Comparison<'a> {
    pub(super) fn unions(&mut self, place: &Place, (was, old, was_open): Union<'a>, (is, new, open): Union<'a>) {
        if was != is {
            let values = (Some(was.to_owned()), Some(is.to_owned()));
            self.note_values(
                ChangeRule::TagRenamed,
                &place.field(is),
                Breaks::Both,
                values,
                format!("is the tag, was `{was}`"),
            );
            return;
        }
        let variants = |members: &[UnionMember]| -> Vec<Variant> {
            let variant = |member: &UnionMember| Variant::new(&member.mark.to_string(), member.aliases.clone());
            members.iter().map(variant).collect()
        };
        self.variants(place, (&variants(old), was_open), (&variants(new), open));
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
}

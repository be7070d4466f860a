//! Enums whose variants are told apart by what they look like.

use super::{Collection, Type, TypeKind, cleaned};
use crate::contract::{UntaggedContent, UntaggedInfo};
use crate::export::description::UntaggedMember;

impl Collection {
    /// Describes an untagged union under the name assigned to it.
    pub(super) fn untagged(&mut self, name: &str, info: &'static UntaggedInfo) {
        // Pushed before its members are visited, since they may refer back to it.
        let place = self.types.len();
        self.types.push(Type {
            name: name.to_owned(),
            rust_name: info.name.to_owned(),
            id: Some(info.id),
            docs: cleaned(info.docs),
            deprecated: info.deprecated.map(str::to_owned),
            kind: TypeKind::Untagged(Vec::new()),
            declared: None,
        });
        let members = info.variants.iter().map(|variant| UntaggedMember {
            when: variant.when.map(str::to_owned),
            value: match variant.content {
                UntaggedContent::Fields(describe) => self.value(describe, &[]),
                UntaggedContent::Value(describe) => match describe().fields() {
                    [only] => self.field(only).value,
                    _ => self.value(describe, &[]),
                },
            },
        });
        let members = members.collect();
        if let Some(described) = self.types.get_mut(place) {
            described.kind = TypeKind::Untagged(members);
        }
    }
}

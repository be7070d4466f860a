//! Enums whose variants hold something: a union of structs, of which each begins with the tag.

use super::{Collection, Field, Kind, Policy, Presence, Type, TypeKind, Value, Whole, cleaned, owned};
use crate::contract::{self, Shape, UnionInfo, UnionVariant, UntaggedContent, UntaggedInfo};
use crate::export::description::{Mark, Rule, UnionMember, UntaggedMember};

impl Collection {
    /// Describes the union under the name assigned to it, and then its members.
    pub(super) fn union(&mut self, name: &str, info: &'static UnionInfo) {
        let mut members = Vec::new();
        for variant in info.variants {
            members.push(UnionMember {
                mark: Mark::from(variant.mark),
                aliases: owned(variant.aliases),
                name: self.names.claim(&format!("{name}{}", variant.name), Policy::NUMBERED),
            });
        }
        self.types.push(Type {
            name: name.to_owned(),
            rust_name: info.name.to_owned(),
            id: Some(info.id),
            docs: cleaned(info.docs),
            deprecated: info.deprecated.map(str::to_owned),
            kind: TypeKind::Union {
                tag: info.tag.to_owned(),
                members: members.clone(),
                open: info.open,
                of_messages: false,
            },
            declared: None,
        });
        for (variant, member) in info.variants.iter().zip(members) {
            self.member(info.tag, variant, &member);
        }
    }

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

    /// Describes a variant as a struct that begins with the tag.
    fn member(&mut self, tag: &str, variant: &'static UnionVariant, member: &UnionMember) {
        let payload = (variant.payload)();
        let docs = match payload {
            Shape::Struct(info) if variant.docs.is_empty() => info.docs,
            _ => variant.docs,
        };
        let place = self.types.len();
        self.types.push(Type {
            name: member.name.clone(),
            rust_name: member.name.clone(),
            id: None,
            docs: cleaned(docs),
            deprecated: variant.deprecated.map(str::to_owned),
            kind: TypeKind::Struct(Vec::new()),
            declared: payload.as_struct(),
        });
        let mut fields = vec![tag_field(tag, &member.mark)];
        fields.extend(payload.as_struct().map(|info| self.fields(info)).unwrap_or_default());
        if let Some(described) = self.types.get_mut(place) {
            described.kind = TypeKind::Struct(fields);
        }
    }
}

pub(super) fn tag_field(tag: &str, mark: &Mark) -> Field {
    let value = match mark {
        Mark::Text(mark) => Value::read(Kind::String, vec![Rule::OneOf(vec![mark.clone()])]),
        Mark::Integer(mark) => {
            Value::read(Kind::Integer(Whole { min: (*mark).into(), max: (*mark).into() }), Vec::new())
        }
    };
    Field {
        name: tag.to_owned(),
        aliases: Vec::new(),
        docs: String::new(),
        deprecated: None,
        presence: Presence::Required,
        value,
        after_content: false,
    }
}

impl From<contract::Mark> for Mark {
    fn from(mark: contract::Mark) -> Self {
        match mark {
            contract::Mark::Text(mark) => Self::Text(mark.to_owned()),
            contract::Mark::Integer(mark) => Self::Integer(mark),
        }
    }
}

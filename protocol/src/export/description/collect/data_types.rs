//! Data types, each under the name assigned to it.

use super::{Collection, Field, IntegerVariant, Type, TypeKind, Variant, cleaned, owned};
use crate::contract::{
    self, EnumInfo, IntegerEnumInfo, NewtypeInfo, StructInfo, UntaggedContent, UntaggedInfo, VariantInfo,
};
use crate::export::description::UntaggedMember;

impl Collection {
    /// Adds a type, and then describes what it is made of, which may refer back to it.
    fn add(&mut self, named: Type, kind: impl FnOnce(&mut Self) -> TypeKind) {
        let place = self.types.len();
        // Described for a second policy, it is another type, also where written modules have the first one anyway.
        let id = named.id.filter(|id| !self.by_id.contains_key(&(*id, !self.closed)));
        self.types.push(Type { id, ..named.closed_if(self.closed) });
        let kind = kind(self);
        if let Some(described) = self.types.get_mut(place) {
            described.kind = kind;
        }
    }

    pub(super) fn structure(&mut self, name: &str, info: &'static StructInfo, kind: fn(Vec<Field>) -> TypeKind) {
        self.add(structure(name, info), |types| kind(types.fields(info)));
    }

    pub(super) fn newtype(&mut self, name: &str, info: &'static NewtypeInfo) {
        let named = Type::named(name, info.name, (info.docs, info.deprecated));
        self.add(Type { id: Some(info.id), ..named }, |types| {
            TypeKind::Newtype(types.value(info.inner, info.rules).secret_if(info.secret))
        });
    }

    pub(super) fn enumeration(&mut self, name: &str, info: &EnumInfo) {
        let variant = |&VariantInfo { name, aliases, docs, deprecated, .. }: &VariantInfo| Variant {
            name: name.to_owned(),
            aliases: owned(aliases),
            docs: cleaned(docs),
            deprecated: deprecated.map(str::to_owned),
        };
        let kind = TypeKind::Enum { variants: info.variants.iter().map(variant).collect(), open: info.open };
        let named = Type::named(name, info.name, (info.docs, info.deprecated));
        self.types.push(Type { id: Some(info.id), kind, ..named });
    }

    pub(super) fn integers(&mut self, name: &str, info: &IntegerEnumInfo) {
        let variant = |variant: &contract::IntegerVariant| IntegerVariant {
            integer: variant.integer,
            name: variant.name.to_owned(),
            docs: cleaned(variant.docs),
            deprecated: variant.deprecated.map(str::to_owned),
        };
        let kind = TypeKind::Integers { variants: info.variants.iter().map(variant).collect(), open: info.open };
        let named = Type::named(name, info.name, (info.docs, info.deprecated));
        self.types.push(Type { id: Some(info.id), kind, ..named });
    }

    /// Describes an enum whose variants are told apart by what they look like.
    pub(super) fn untagged(&mut self, name: &str, info: &'static UntaggedInfo) {
        let named = Type::named(name, info.name, (info.docs, info.deprecated));
        self.add(Type { id: Some(info.id), ..named }, |types| {
            let members = info.variants.iter().map(|variant| UntaggedMember {
                when: variant.when.map(str::to_owned),
                value: match variant.content {
                    UntaggedContent::Fields(describe) => types.value(describe, &[]),
                    UntaggedContent::Value(describe) => match describe().fields() {
                        [only] => types.field(only).value,
                        _ => types.value(describe, &[]),
                    },
                },
            });
            TypeKind::Untagged(members.collect())
        });
    }
}

impl Type {
    /// Returns a type of which only names and docs are known yet.
    pub(super) fn named(
        name: impl Into<String>,
        rust_name: impl Into<String>,
        (docs, deprecated): (&str, Option<&str>),
    ) -> Self {
        Self {
            name: name.into(),
            rust_name: rust_name.into(),
            id: None,
            docs: cleaned(docs),
            deprecated: deprecated.map(str::to_owned),
            kind: TypeKind::Struct(Vec::new()),
            closed: false,
            declared: None,
        }
    }
}

/// Returns a struct whose fields are not described yet.
pub(in crate::export::description) fn structure(name: &str, info: &'static StructInfo) -> Type {
    let named = Type::named(name, info.name, (info.docs, info.deprecated));
    Type { id: Some(info.id), declared: Some(info), ..named }
}

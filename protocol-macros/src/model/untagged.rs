//! An enum whose variants are told apart by what they look like.

use syn::{Attribute, Ident, Lifetime, Member};

use super::{Declaration, Docs, Field, Struct};

/// An enum under `#[data(untagged)]`.
pub(crate) struct Untagged {
    pub(crate) declaration: Declaration,
    /// The lifetime parameters, in order, without bounds.
    pub(crate) lifetimes: Vec<Lifetime>,
    pub(crate) variants: Vec<UntaggedVariant>,
}

/// One variant.
pub(crate) struct UntaggedVariant {
    pub(crate) ident: Ident,
    /// The key whose presence tells it apart.
    pub(crate) when: Option<String>,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<String>,
    pub(crate) cfgs: Vec<Attribute>,
    /// Its fields; the value, if it holds one without a name.
    pub(crate) structure: Struct,
}

impl UntaggedVariant {
    /// Returns the variants by whose keys an object is chosen before it is taken for this one, which has this number.
    pub(crate) fn before<'v>(&'v self, number: usize, all: &'v [Self]) -> impl Iterator<Item = &'v Self> {
        let is_last = self.when.is_none();
        let others = all.iter().enumerate().filter(move |(other, _)| *other != number && (is_last || *other < number));
        others.map(|(_, other)| other).filter(|other| other.when.is_some())
    }

    /// Whether the variant is the value that it holds.
    pub(crate) fn holds_value(&self) -> bool {
        matches!(self.structure.fields.first(), Some(Field { member: Member::Unnamed(_), .. }))
    }
}

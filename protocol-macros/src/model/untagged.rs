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
    /// Whether the variant is the value that it holds.
    pub(crate) fn holds_value(&self) -> bool {
        matches!(self.structure.fields.first(), Some(Field { member: Member::Unnamed(_), .. }))
    }
}

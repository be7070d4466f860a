//! An enum whose variants hold something, told apart by a tag in their object.

use syn::{Attribute, Ident, Lifetime, Type};

use super::{Declaration, Docs, Mark, OtherVariant, Struct};

/// An enum under `#[data(tag = "...")]`.
pub(crate) struct Union {
    pub(crate) declaration: Declaration,
    /// The lifetime parameters, in order, without bounds.
    pub(crate) lifetimes: Vec<Lifetime>,
    /// The key of the tag.
    pub(crate) tag: String,
    /// The declared variants, in order; `#[other]` is not among them.
    pub(crate) variants: Vec<UnionVariant>,
    /// Where values of undeclared variants are kept.
    pub(crate) other: Option<OtherVariant>,
}

/// One declared variant.
pub(crate) struct UnionVariant {
    pub(crate) ident: Ident,
    /// The value of the tag.
    pub(crate) mark: Mark,
    /// Other values that are accepted when reading, never written.
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<String>,
    pub(crate) cfgs: Vec<Attribute>,
    pub(crate) content: VariantContent,
}

/// What stands beside the tag.
pub(crate) enum VariantContent {
    /// The fields of the variant.
    Fields(Struct),
    /// The fields of the variant, under this key.
    Under(String, Struct),
    /// The fields of the data type that the variant holds.
    Flattened(Box<Type>),
}

impl UnionVariant {
    /// Returns the fields of the variant, if they are its own.
    pub(crate) fn structure(&self) -> Option<&Struct> {
        match &self.content {
            VariantContent::Fields(structure) | VariantContent::Under(_, structure) => Some(structure),
            VariantContent::Flattened(_) => None,
        }
    }
}

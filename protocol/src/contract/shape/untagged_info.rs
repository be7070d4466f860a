//! Enums whose variants are told apart by what they look like.

use super::{Describe, MayGrow};
use crate::contract::{Identity, Kinds};

/// An enum whose variants are told apart by their kind of JSON, or by a key of their objects.
#[derive(Debug, Clone, Copy)]
pub struct UntaggedInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The variants, in declaration order.
    pub variants: &'static [UntaggedVariant],
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

/// A variant that is told apart by what it looks like.
#[derive(Debug, Clone, Copy)]
pub struct UntaggedVariant {
    /// The variant's name in Rust.
    pub name: &'static str,
    /// The variant's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The kinds of JSON that its values may have.
    pub kinds: Kinds,
    /// The key whose presence in an object tells it apart, if it is told apart by one.
    pub when: Option<&'static str>,
    /// The value.
    pub content: UntaggedContent,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

/// What a variant consists of that is told apart by what it looks like.
#[derive(Debug, Clone, Copy)]
pub enum UntaggedContent {
    /// The fields of the struct with this description.
    Fields(Describe),
    /// The value of the only field of the struct with this description.
    Value(Describe),
}

impl UntaggedInfo {
    /// Describes an enum by its name only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str) -> Self {
        Self { id, name, docs: "", deprecated: None, variants: &[], may_grow: MayGrow(()) }
    }

    /// Returns the kinds of JSON that its values may have.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        self.variants.iter().fold(Kinds::NONE, |kinds, variant| kinds.or(variant.kinds))
    }
}

impl UntaggedVariant {
    /// Creates a variant that is told apart by its kind.
    #[must_use]
    pub const fn new(name: &'static str, kinds: Kinds, content: UntaggedContent) -> Self {
        Self { name, docs: "", deprecated: None, kinds, when: None, content, may_grow: MayGrow(()) }
    }
}

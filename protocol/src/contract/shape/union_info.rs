//! Enums whose variants hold something.

use std::fmt;

use super::{Describe, MayGrow};
use crate::contract::Identity;

/// An enum whose variants hold something.
#[derive(Debug, Clone, Copy)]
pub struct UnionInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The key whose value names the variant.
    pub tag: &'static str,
    /// The declared variants, in order.
    pub variants: &'static [UnionVariant],
    /// Whether values of other variants are kept.
    pub open: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

/// A variant of an enum whose variants hold something.
#[derive(Debug, Clone, Copy)]
pub struct UnionVariant {
    /// What tells it apart.
    pub mark: Mark,
    /// Further values of the tag, which are read but never written.
    pub aliases: &'static [&'static str],
    /// The variant's name in Rust.
    pub name: &'static str,
    /// The variant's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The struct whose fields stand beside the tag.
    pub payload: Describe,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

/// What tells a variant apart from others, or a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mark {
    /// A string under the tag's key.
    Text(&'static str),
    /// An integer under the tag's key.
    Integer(i64),
}

impl UnionInfo {
    /// Describes an enum by its name and tag only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str, tag: &'static str) -> Self {
        Self { id, name, docs: "", deprecated: None, tag, variants: &[], open: false, may_grow: MayGrow(()) }
    }

    /// Whether the tag is an integer.
    pub(crate) fn has_integers(&self) -> bool {
        self.variants.iter().any(|variant| matches!(variant.mark, Mark::Integer(_)))
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(name) => formatter.write_str(name),
            Self::Integer(number) => number.fmt(formatter),
        }
    }
}

impl UnionVariant {
    /// Creates a variant that has only a mark, a name, and fields.
    #[must_use]
    pub const fn new(mark: Mark, name: &'static str, payload: Describe) -> Self {
        Self { mark, aliases: &[], name, docs: "", deprecated: None, payload, may_grow: MayGrow(()) }
    }
}

//! Enums of named values.

use super::MayGrow;
use crate::contract::Identity;

/// An enum of named values.
#[derive(Debug, Clone, Copy)]
pub struct EnumInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The known values, in declaration order.
    pub variants: &'static [VariantInfo],
    /// Whether unknown values are kept.
    pub open: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl EnumInfo {
    /// Describes an enum by its name only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str) -> Self {
        Self { id, name, docs: "", deprecated: None, variants: &[], open: false, may_grow: MayGrow(()) }
    }
}

/// A named value of an enum.
#[derive(Debug, Clone, Copy)]
pub struct VariantInfo {
    /// The wire name.
    pub name: &'static str,
    /// Further names, which are read but never written.
    pub aliases: &'static [&'static str],
    /// The variant's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl VariantInfo {
    /// Creates a value that has only a name.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, aliases: &[], docs: "", deprecated: None, may_grow: MayGrow(()) }
    }
}

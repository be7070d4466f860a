//! Enums that are integers on the wire.

use super::MayGrow;
use crate::contract::Identity;

/// An enum of integers.
#[derive(Debug, Clone, Copy)]
pub struct IntegerEnumInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The known values, in declaration order.
    pub variants: &'static [IntegerVariant],
    /// Whether unknown values are kept.
    pub open: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

/// A value of an enum of integers.
#[derive(Debug, Clone, Copy)]
pub struct IntegerVariant {
    /// The number on the wire.
    pub integer: i64,
    /// The variant's name in Rust.
    pub name: &'static str,
    /// The variant's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl IntegerEnumInfo {
    /// Describes an enum by its name only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str) -> Self {
        Self { id, name, docs: "", deprecated: None, variants: &[], open: false, may_grow: MayGrow(()) }
    }
}

impl IntegerVariant {
    /// Creates a value that has only a number and a name.
    #[must_use]
    pub const fn new(integer: i64, name: &'static str) -> Self {
        Self { integer, name, docs: "", deprecated: None, may_grow: MayGrow(()) }
    }
}

//! Structs and newtypes.

use super::{Describe, FieldInfo, MayGrow};
use crate::contract::{Identity, Rule};

/// A struct: the payload of a message, a header, or a data type.
#[derive(Debug, Clone, Copy)]
pub struct StructInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// The fields, in declaration order.
    pub fields: &'static [FieldInfo],
    /// The field that holds the members of the object that no field declares: a map, under its name in Rust; of an array,
    /// a list of further elements.
    pub rest: Option<&'static FieldInfo>,
    /// Whether it is written as `struct Ping;`. As a message it then has no payload, where `struct Ping {}` has `{}`.
    pub unit: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl StructInfo {
    /// A struct without fields.
    pub(crate) const EMPTY: Self = Self::new(Identity::of::<()>(), "");

    /// Describes a struct by its name only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str) -> Self {
        Self { id, name, docs: "", deprecated: None, fields: &[], rest: None, unit: false, may_grow: MayGrow(()) }
    }
}

/// A newtype: a struct of one unnamed field, which is the value inside on the wire.
#[derive(Debug, Clone, Copy)]
pub struct NewtypeInfo {
    /// The identity of the type, which distinguishes it from others of the same name.
    pub id: Identity,
    /// The type's name.
    pub name: &'static str,
    /// The type's doc comment.
    pub docs: &'static str,
    /// The note from `#[deprecated]`.
    pub deprecated: Option<&'static str>,
    /// Constraints on the value in addition to its shape.
    pub rules: &'static [Rule],
    /// The shape of the value inside.
    pub inner: Describe,
    /// Whether people must not see the value.
    pub secret: bool,
    #[doc(hidden)]
    pub may_grow: MayGrow,
}

impl NewtypeInfo {
    /// Describes a newtype by its name and the value inside only.
    #[must_use]
    pub const fn new(id: Identity, name: &'static str, inner: Describe) -> Self {
        Self { id, name, docs: "", deprecated: None, rules: &[], inner, secret: false, may_grow: MayGrow(()) }
    }
}

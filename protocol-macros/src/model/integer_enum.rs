//! An enum that is an integer on the wire.

use syn::{Attribute, Ident};

use super::{Declaration, Docs, OtherVariant};

/// An enum under `#[data(integer)]`.
pub(crate) struct IntegerEnum {
    pub(crate) declaration: Declaration,
    /// The known values, in order; `#[other]` is not among them.
    pub(crate) variants: Vec<IntegerVariant>,
    /// Where unknown values are kept.
    pub(crate) other: Option<OtherVariant>,
}

/// One known value.
pub(crate) struct IntegerVariant {
    pub(crate) ident: Ident,
    /// The number on the wire.
    pub(crate) integer: i64,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<String>,
    pub(crate) cfgs: Vec<Attribute>,
}

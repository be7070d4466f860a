//! An enum of named values.

use syn::{Attribute, Ident};

use super::{Declaration, Docs};

/// An enum of named values; a string on the wire.
pub(crate) struct Enum {
    pub(crate) declaration: Declaration,
    /// The known values, in order; `#[other]` is not among them.
    pub(crate) variants: Vec<Variant>,
    /// Where unknown values are kept.
    pub(crate) other: Option<OtherVariant>,
}

/// One known value.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    /// The wire name.
    pub(crate) name: String,
    /// Other names that are accepted when reading, never written.
    pub(crate) aliases: Vec<String>,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<String>,
    pub(crate) cfgs: Vec<Attribute>,
}

/// The `#[other]` variant, `Other(String)`.
pub(crate) struct OtherVariant {
    pub(crate) ident: Ident,
    pub(crate) cfgs: Vec<Attribute>,
}

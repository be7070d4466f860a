//! What constants know of the fields of a header: whether one can hold a tag, and whether they can be elements of an array.

use super::KeyTree;

/// A field of a header as constants know it.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct HeaderField {
    /// The name on the wire.
    pub name: &'static str,
    /// The name in Rust.
    pub ident: &'static str,
    /// Whether it must be there.
    pub is_required: bool,
    /// Whether it has other names.
    pub has_alias: bool,
    /// Whether an absent value differs from `null`.
    pub tells_absent_from_null: bool,
    /// The keys of the struct that it is.
    pub keys: Option<&'static KeyTree>,
}

/// The first thing that keeps a header from being in an array.
pub(crate) enum Misfit {
    Alias(&'static str),
    Null(&'static str),
    Rest,
}

impl HeaderField {
    /// Returns what keeps a header of these fields from being in an array.
    pub(crate) const fn misfit(mut fields: &[Self], keys: &KeyTree) -> Option<Misfit> {
        while let [field, others @ ..] = fields {
            if field.has_alias {
                return Some(Misfit::Alias(field.name));
            }
            if field.tells_absent_from_null {
                return Some(Misfit::Null(field.name));
            }
            fields = others;
        }
        if keys.has_rest() { Some(Misfit::Rest) } else { None }
    }
}

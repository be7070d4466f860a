//! What the attribute says of any enum, whatever its variants are.

use proc_macro2::TokenStream;

use crate::verbatim::{Source, UnknownFields};

/// What the attribute says of an enum, and what stands around it.
pub(crate) struct Plan {
    pub(crate) runtime: TokenStream,
    pub(crate) source: Option<Source>,
    pub(crate) unknown_fields: UnknownFields,
    /// The number of errors before this item was checked: if there are more afterwards, the item is broken.
    pub(crate) errors_before: usize,
}

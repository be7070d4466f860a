//! The variables for the values of fields.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

use crate::model::Field;

/// Returns `__slot_text`, the variable that stores a field's value until all fields have been read.
///
/// The prefix is longer than that of other generated names, so that no field name can clash with one.
pub(crate) fn slot(field: &Field) -> Ident {
    Ident::new(&format!("__slot_{}", field.ident.unraw()), Span::call_site())
}

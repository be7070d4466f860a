//! The variables for the values of fields.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;

use crate::model::Field;

/// Returns `___text`, the variable that stores a field's value until all fields have been read.
///
/// No other generated variable or function begins like this, so that no field name can clash with one.
pub(crate) fn slot(field: &Field) -> Ident {
    Ident::new(&format!("___{}", field.ident.unraw()), Span::call_site())
}

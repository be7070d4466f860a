//! The bounds within which a field is read: the `len` of its value, and of what that contains.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{Field, Rule};

/// Expands to the bounds of the values in the map of `rest`.
pub(crate) fn expand_rest_bounds(rest: &Field) -> TokenStream {
    expand_bounds(&rest.rules).unwrap_or_else(|| quote!(__rt::Bounds { most: __rt::usize::MAX, inside: __rt::None }))
}

/// Returns `__rt::Bounds { most: 8, inside: None }` for the `len` of a value and its items; `None` without any.
pub(crate) fn expand_bounds(rules: &[Rule]) -> Option<TokenStream> {
    let (mut most, mut inside) = (None, None);
    for rule in rules {
        match rule {
            Rule::Length { max, .. } => most = *max,
            Rule::Each(rules) | Rule::Values(rules) => inside = expand_bounds(rules),
            _ => {}
        }
    }
    if most.is_none() && inside.is_none() {
        return None;
    }
    let most = match most.map(Literal::usize_unsuffixed) {
        Some(most) => quote!(#most),
        None => quote!(__rt::usize::MAX),
    };
    let inside = match inside {
        Some(inside) => quote!(__rt::Some(&#inside)),
        None => quote!(__rt::None),
    };
    Some(quote!(__rt::Bounds { most: #most, inside: #inside }))
}

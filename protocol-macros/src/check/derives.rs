//! Checks the derives of an item, and adds the default ones if it has none.

use quote::quote;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Path, Token, parse_quote};

use super::conditional::mentions;
use crate::diagnostics::{Errors, texts};
use crate::model::Derives;

/// Returns which of the three relevant derives the item has; one without any `#[derive]` gets all three.
pub(crate) fn check_derives(attributes: &mut Vec<Attribute>, errors: &mut Errors) -> Derives {
    let has_own = attributes.iter().any(|attribute| mentions(&attribute.meta, "derive"));
    if !has_own {
        // Deriving `Eq` too would require it of every field.
        attributes.push(parse_quote!(#[allow(clippy::derive_partial_eq_without_eq)]));
        attributes.push(parse_quote!(
            #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq)]
        ));
        return Derives { debug: true, clone: true, partial_eq: true };
    }
    let mut derives = Derives { debug: false, clone: false, partial_eq: false };
    for attribute in attributes.iter_mut().filter(|attribute| attribute.path().is_ident("derive")) {
        check_derive(attribute, &mut derives, errors);
    }
    derives
}

/// Rule: we implement serde's traits. Rejected: `#[derive(Serialize)]`; it is removed, since two impls would conflict.
fn check_derive(attribute: &mut Attribute, derives: &mut Derives, errors: &mut Errors) {
    let Meta::List(list) = &mut attribute.meta else {
        return;
    };
    let Ok(paths) = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated) else {
        return;
    };
    let mut kept = Vec::new();
    for path in paths {
        let name = path.segments.last().map(|segment| segment.ident.to_string());
        match name.as_deref() {
            Some(name @ ("Serialize" | "Deserialize")) => {
                errors.push(&path, texts::serde_derive(name));
                continue;
            }
            Some("Debug") => derives.debug = true,
            Some("Clone") => derives.clone = true,
            Some("PartialEq") => derives.partial_eq = true,
            _ => {}
        }
        kept.push(path);
    }
    list.tokens = quote!(#(#kept),*);
}

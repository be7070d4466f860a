//! The defaults of absent fields: one function for each, called wherever the value is needed.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::{Expr, ExprLit, Lit};

use super::codec::held;
use super::type_copy::{with_lifetimes, without_self};
use crate::expand::span::blame;
use crate::expand::target::{Target, lifetime};
use crate::model::{Field, Presence, Struct};

/// Expands the functions of all defaulted fields; none for a broken type.
pub(crate) fn expand_default_functions(structure: &Struct, target: &Target<'_>) -> TokenStream {
    target.list(&structure.fields, |field| expand_default_function(target, field)).into_iter().flatten().collect()
}

// Expands to:
//     fn __default_times() -> u8 {
//         3
//     }
fn expand_default_function(target: &Target<'_>, field: &Field) -> Option<TokenStream> {
    let ty = &field.ty;
    let value = match &field.presence {
        Presence::Required | Presence::Optional => return None,
        Presence::Default => quote_spanned!(blame(ty)=> ::core::default::Default::default()),
        // `default = "calm"` on a `String`: converted as `new` converts its parameter.
        Presence::DefaultExpr(text) if field.takes_into && is_text(text) => quote!(::core::convert::Into::into(#text)),
        Presence::DefaultExpr(value) => without_self(value, target),
    };
    let cfgs = &field.cfgs;
    let name = function_name(field);
    let static_type = with_lifetimes(ty, target, &lifetime("'static"));
    // The function returns an `Option` because that is the field's type, even if the value is always `Some`.
    let allow = held(ty, "Option").is_some().then(|| quote!(#[allow(clippy::unnecessary_wraps)]));
    Some(quote! {
        #(#cfgs)*
        #allow
        fn #name() -> #static_type {
            #value
        }
    })
}

fn is_text(value: &Expr) -> bool {
    matches!(value, Expr::Lit(ExprLit { lit: Lit::Str(_), .. }))
}

/// `__default_times()`
pub(crate) fn expand_default(field: &Field) -> TokenStream {
    let name = function_name(field);
    quote!(#name())
}

fn function_name(field: &Field) -> Ident {
    Ident::new(&format!("__default_{}", field.ident.unraw()), Span::call_site())
}

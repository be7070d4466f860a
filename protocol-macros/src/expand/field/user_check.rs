//! The user's own checks: one function for each, called by validation and by the errors of decoding.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::codec::held;
use super::type_copy::{with_declared_lifetimes, without_self};
use crate::expand::target::{Target, lifetime};
use crate::model::{Field, Struct};

/// Expands the functions of all checks; none for a broken type.
pub(crate) fn expand_check_functions(structure: &Struct, target: &Target<'_>) -> TokenStream {
    target.list(&structure.fields, |field| expand_check_function(target, field)).into_iter().flatten().collect()
}

// Expands to:
//     fn __check_text(__value: &String) -> Result<(), impl Display> {
//         is_polite(__value)
//     }
/// All of it has the span of the path: if the user's function has the wrong signature, rustc points there.
fn expand_check_function(target: &Target<'_>, field: &Field) -> Option<TokenStream> {
    let check = field.check.as_ref()?;
    let cfgs = &field.cfgs;
    let name = function_name(field);
    let ty = with_declared_lifetimes(&field.ty, target, &lifetime("'__de"));
    let body = expand_body(target, field, check);
    let generics = target.borrows().then(|| quote!(<'__de>));
    let verdict = quote_spanned!(blame(check)=> __rt::Result<(), impl __rt::Display>);
    // `__value` is passed as it is: the field's type determines what it is a reference to.
    Some(quote! {
        #(#cfgs)*
        fn #name #generics(__value: &#ty) -> #verdict {
            #body
        }
    })
}

/// Expands to `is_polite(__value)`; for an `Option` and a `Nullable`, the value inside is checked.
fn expand_body(target: &Target<'_>, field: &Field, check: &Path) -> TokenStream {
    let path = without_self(check, target);
    let call = quote_spanned!(blame(check)=> #path(__value));
    let unless_null = |call| expand_unless(&quote!(__rt::Nullable::as_option(__value)), &call);
    match held(&field.ty, "Option") {
        Some(inner) if held(inner, "Nullable").is_some() => expand_unless(&quote!(__value), &unless_null(call)),
        Some(_) => expand_unless(&quote!(__value), &call),
        None if held(&field.ty, "Nullable").is_some() => unless_null(call),
        None => call,
    }
}

fn expand_unless(option: &TokenStream, call: &TokenStream) -> TokenStream {
    quote! {
        match #option {
            __rt::Some(__value) => #call,
            __rt::None => __rt::Ok(()),
        }
    }
}

/// `__check_text`
pub(crate) fn function_name(field: &Field) -> Ident {
    Ident::new(&format!("__check_{}", field.ident.unraw()), Span::call_site())
}

fn blame(check: &Path) -> Span {
    check.span().resolved_at(Span::call_site())
}

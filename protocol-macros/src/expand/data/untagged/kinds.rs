//! The kinds of JSON that the variants may be, and what is asserted of them.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use crate::diagnostics::texts;
use crate::expand::field::codec::expand_kinds;
use crate::expand::field::type_copy::with_lifetimes;
use crate::expand::span::blame;
use crate::expand::target::{Target, lifetime};
use crate::model::{Untagged, UntaggedVariant};

/// Expands to the kinds of JSON that a variant may be.
pub(super) fn kinds_of(variant: &UntaggedVariant, target: &Target<'_>) -> TokenStream {
    match variant.structure.fields.first() {
        Some(field) if variant.holds_value() => {
            expand_kinds(field, &with_lifetimes(&field.ty, target, &lifetime("'static")))
        }
        _ => quote!(__rt::Kinds::OBJECT),
    }
}

// Expands to:
//     const _: () = __rt::untagged::assert_apart(<u8 as __rt::Field>::KINDS, &[(.., "`Small` cannot ..")], false);
/// Asserts that a variant cannot be taken for one of those before it, and that one with a key is an object.
pub(super) fn expand_assertions(untagged: &Untagged, variant: &UntaggedVariant, target: &Target<'_>) -> TokenStream {
    let (cfgs, kinds) = (&variant.cfgs, kinds_of(variant, target));
    let span = match variant.structure.fields.first() {
        Some(field) if variant.holds_value() => blame(&field.ty),
        _ => variant.ident.span(),
    };
    let name = variant.ident.unraw().to_string();
    if variant.when.is_some() {
        let text = texts::when_without_keys(&name);
        let assertion = quote_spanned!(span=> const _: () = __rt::untagged::assert_object(#kinds, #text););
        return quote!(#(#cfgs)* #assertion);
    }
    let others = untagged.variants.iter().take_while(|other| other.ident != variant.ident);
    let others = others.filter(|other| other.when.is_none()).map(|other| {
        let (cfgs, kinds) = (&other.cfgs, kinds_of(other, target));
        let text = texts::untagged_alike(&name, &other.ident.unraw().to_string());
        quote!(#(#cfgs)* (#kinds, #text))
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        return TokenStream::new();
    }
    let is_last =
        untagged.variants.iter().rfind(|other| other.when.is_none()).is_some_and(|last| last.ident == variant.ident);
    let assertion =
        quote_spanned!(span=> const _: () = __rt::untagged::assert_apart(#kinds, &[#(#others),*], #is_last););
    quote!(#(#cfgs)* #assertion)
}

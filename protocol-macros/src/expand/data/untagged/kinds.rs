//! The kinds of JSON that the variants may be, and what is asserted of them.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use crate::diagnostics::texts;
use crate::expand::field::codec::expand_kinds;
use crate::expand::field::type_copy::with_lifetimes;
use crate::expand::span::blame;
use crate::expand::target::{Target, lifetime};
use crate::model::{Codec, Untagged, UntaggedVariant};

/// Expands to the kinds of JSON that a variant may be on the wire.
pub(super) fn kinds_of(variant: &UntaggedVariant, target: &Target<'_>) -> TokenStream {
    expand_kinds_of(variant, target, "KINDS")
}

fn expand_kinds_of(variant: &UntaggedVariant, target: &Target<'_>, constant: &str) -> TokenStream {
    match variant.structure.fields.first() {
        Some(field) if variant.holds_value() => {
            expand_kinds(field, &with_lifetimes(&field.ty, target, &lifetime("'static")), constant)
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
    let claimed = expand_claimed(untagged, variant, target);
    if let Some(when) = &variant.when {
        let text = texts::when_without_keys(&name);
        let assertion = quote_spanned!(span=> const _: () = __rt::untagged::assert_object(#kinds, #text););
        let written = keys_of(variant, target).map(|keys| {
            let text = texts::when_not_written(&name, when);
            quote_spanned!(span=> const _: () = __rt::untagged::assert_written(#keys, #when, #text);)
        });
        let written = written.map(|written| quote!(#(#cfgs)* #written));
        return quote!(#(#cfgs)* #assertion #written #claimed);
    }
    let others = untagged.variants.iter().take_while(|other| other.ident != variant.ident);
    let others = others.filter(|other| other.when.is_none()).map(|other| {
        let (cfgs, kinds) = (&other.cfgs, kinds_of(other, target));
        let text = texts::untagged_alike(&name, &other.ident.unraw().to_string());
        quote!(#(#cfgs)* (#kinds, #text))
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        return claimed.unwrap_or_default();
    }
    let is_last =
        untagged.variants.iter().rfind(|other| other.when.is_none()).is_some_and(|last| last.ident == variant.ident);
    let assertion =
        quote_spanned!(span=> const _: () = __rt::untagged::assert_apart(#kinds, &[#(#others),*], #is_last););
    quote!(#(#cfgs)* #assertion #claimed)
}

// Expands to:
//     const _: () = __rt::untagged::assert_held_as_written(<u8 as __rt::Field>::KINDS, <u8 as __rt::Field>::HELD, "..");
/// Asserts that the value of a variant does not stand in a string.
pub(super) fn expand_held_as_written(variant: &UntaggedVariant, target: &Target<'_>) -> Option<TokenStream> {
    let field = variant.structure.fields.first().filter(|_| variant.holds_value())?;
    let [kinds, held] = ["KINDS", "HELD"].map(|constant| expand_kinds_of(variant, target, constant));
    let (cfgs, text) = (&variant.cfgs, texts::variant_in_string(&variant.ident.unraw().to_string()));
    Some(quote_spanned! {blame(&field.ty)=>
        #(#cfgs)* const _: () = __rt::untagged::assert_held_as_written(#kinds, #held, #text);
    })
}

/// Expands to the keys of the objects of a type that is a variant; those of fields are known to the macro.
fn keys_of(variant: &UntaggedVariant, target: &Target<'_>) -> Option<TokenStream> {
    let field =
        variant.structure.fields.first().filter(|field| variant.holds_value() && field.codec == Codec::Plain)?;
    let ty = with_lifetimes(&field.ty, target, &lifetime("'static"));
    Some(quote_spanned!(blame(&field.ty)=> <#ty as __rt::Field>::WRITTEN_KEYS))
}

// Expands to:
//     const _: () = __rt::untagged::assert_unclaimed(<Failed as __rt::Field>::WRITTEN_KEYS, &[("id", "an object with ..")]);
fn expand_claimed(untagged: &Untagged, variant: &UntaggedVariant, target: &Target<'_>) -> Option<TokenStream> {
    let keys = keys_of(variant, target)?;
    let number = untagged.variants.iter().position(|other| other.ident == variant.ident)?;
    let name = variant.ident.unraw().to_string();
    let claimed = variant.before(number, &untagged.variants).filter_map(|other| {
        let (cfgs, when) = (&other.cfgs, other.when.as_ref()?);
        let text = texts::when_claimed(&name, when, &other.ident.unraw().to_string());
        Some(quote!(#(#cfgs)* (#when, #text)))
    });
    let claimed: Vec<_> = claimed.collect();
    let assertion = quote_spanned!(blame(&variant.structure.fields.first()?.ty)=>
        const _: () = __rt::untagged::assert_unclaimed(#keys, &[#(#claimed),*]););
    let cfgs = &variant.cfgs;
    (!claimed.is_empty()).then(|| quote!(#(#cfgs)* #assertion))
}

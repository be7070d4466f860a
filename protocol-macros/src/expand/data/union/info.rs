//! The description of an enum whose variants hold something, and what it asserts about them.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

use super::matches::numbered;
use crate::diagnostics::{shown, texts};
use crate::expand::data::named_values::expand_cfg_test;
use crate::expand::docs::expand_said;
use crate::expand::field::type_copy::with_lifetimes;
use crate::expand::mark::expand_mark;
use crate::expand::span::blame;
use crate::expand::target::{Target, lifetime};
use crate::model::{Union, UnionVariant, VariantContent};

// Expands to:
//     __rt::UnionInfo {
//         variants: &[__rt::UnionVariant::new(__rt::Mark::Text("text"), "Text", <Item as ..>::describe_around)],
//         open: true,
//         ..__rt::union_info::<Item<'static>>("Item", "type")
//     }
pub(super) fn expand_info(union: &Union, target: &Target<'_>) -> TokenStream {
    let Target { name, static_type, .. } = target;
    let tag = &union.tag;
    let said = expand_said(&[], &union.declaration.docs, union.declaration.deprecated.as_ref());
    let variants = numbered(union).map(|(number, variant)| {
        let UnionVariant { ident, mark, aliases, docs, deprecated, cfgs, content } = variant;
        let payload = match content {
            VariantContent::Fields(_) | VariantContent::Under(..) => {
                quote!(<#static_type as __rt::tagged::Variant<'static, #number>>::describe_around)
            }
            VariantContent::Flattened(ty) => {
                let ty_static = with_lifetimes(ty, target, &lifetime("'static"));
                quote_spanned!(blame(ty)=> <#ty_static as __rt::Field>::describe)
            }
        };
        let said = expand_said(aliases, docs, deprecated.as_ref());
        let variant_name = ident.unraw().to_string();
        let mark = expand_mark(mark);
        let plain = quote!(__rt::UnionVariant::new(#mark, #variant_name, #payload));
        if said.is_empty() {
            return quote!(#(#cfgs)* #plain);
        }
        quote!(#(#cfgs)* __rt::UnionVariant { #(#said)* ..#plain })
    });
    let open = union.other.as_ref().map(|other| {
        let test = expand_cfg_test(&other.cfgs);
        quote!(open: #test,)
    });
    quote! {
        __rt::UnionInfo {
            #(#said)*
            variants: &[#(#variants),*],
            #open
            ..__rt::union_info::<#static_type>(#name, #tag)
        }
    }
}

// Expands to:
//     const _: () = __rt::assert_distinct_keys(<Call as __rt::tagged::Flatten>::KEYS, &[("type", "`Call` has ..")]);
/// Asserts that the fields of a data type have other keys than the tag beside them.
pub(super) fn expand_assertion(union: &Union, variant: &UnionVariant, target: &Target<'_>) -> TokenStream {
    let VariantContent::Flattened(ty) = &variant.content else { return TokenStream::new() };
    let (tag, cfgs, span) = (&union.tag, &variant.cfgs, blame(ty));
    let text = texts::flattened_is_tag(tag, &shown(ty));
    let ty = with_lifetimes(ty, target, &lifetime("'static"));
    quote_spanned! {span=>
        #(#cfgs)*
        const _: () = __rt::assert_distinct_keys(<#ty as __rt::tagged::Flatten>::KEYS, &[(#tag, #text)]);
    }
}

//! `into_owned` of an enum whose variants hold something.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};

use crate::expand::field::slot::slot;
use crate::expand::field::type_copy::{copied, mentions_self};
use crate::expand::span::blame;
use crate::expand::structure::owned::expand_owned_impl;
use crate::expand::target::Target;
use crate::model::{OtherVariant, Struct, Union, VariantContent};

// Expands to:
//     impl<'a> __rt::IntoOwned for Item<'a> {
//         type Owned = Item<'static>;
//         fn into_owned(self) -> Item<'static> {
//             match self { Self::Text { text: ___text } => Item::Text { text: .. }, .. }
//         }
//     }
pub(super) fn expand_owned(union: &Union, target: &Target<'_>) -> TokenStream {
    if !target.borrows() {
        return expand_owned_impl(target, &quote!(self));
    }
    let name = &target.ident;
    let arms = union.variants.iter().map(|variant| {
        let (ident, cfgs) = (&variant.ident, &variant.cfgs);
        let (bindings, values) = match &variant.content {
            VariantContent::Fields(structure) | VariantContent::Under(_, structure) => expand_owned_fields(structure),
            VariantContent::Flattened(ty) => {
                let copy = copied(ty);
                let owned = quote_spanned!(blame(ty)=> <#copy as __rt::IntoOwned>::into_owned(__value));
                (quote!(0: __value), quote!(0: #owned))
            }
        };
        quote!(#(#cfgs)* Self::#ident { #bindings } => #name::#ident { #values },)
    });
    let other_arm = union
        .other
        .as_ref()
        .map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(__unknown) => #name::#ident(__unknown),));
    let body = target.body(|| quote!(match self { #(#arms)* #other_arm }));
    expand_owned_impl(target, &body)
}

/// Expands to the bindings of a pattern, and to the members of a literal with the owned values.
fn expand_owned_fields(structure: &Struct) -> (TokenStream, TokenStream) {
    let fields = structure.fields.iter().map(|field| {
        let (cfgs, member, slot) = (&field.cfgs, &field.member, slot(field));
        let value = if field.borrows || mentions_self(&field.ty) {
            let ty = copied(&field.ty);
            quote_spanned!(blame(&field.ty)=> <#ty as __rt::IntoOwned>::into_owned(#slot))
        } else {
            slot.to_token_stream()
        };
        (quote!(#(#cfgs)* #member: #slot,), quote!(#(#cfgs)* #member: #value,))
    });
    fields.unzip()
}

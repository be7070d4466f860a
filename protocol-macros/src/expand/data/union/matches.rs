//! The functions of an enum that match on its variants.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::expand::field::json_key::key_after_field;
use crate::expand::field::type_copy::copied;
use crate::expand::mark::mark_in_json;
use crate::expand::span::blame;
use crate::model::{OtherVariant, Union, UnionVariant, VariantContent};

// Expands to:
//     match *self {
//         Self::Text { .. } => <Self as __rt::tagged::Variant<'__de, 0>>::is_valid_variant(self),
//         Self::Call(ref __value) => <Call as __rt::Field>::is_valid_value(__value),
//         Self::Other(_) => true,
//     }
pub(super) fn expand_is_valid(union: &Union) -> TokenStream {
    let arms = numbered(union).map(|(number, variant)| match &variant.content {
        VariantContent::Fields(_) | VariantContent::Under(..) => {
            quote!(<Self as __rt::tagged::Variant<'__de, #number>>::is_valid_variant(self))
        }
        VariantContent::Flattened(ty) => {
            let copy = copied(ty);
            quote_spanned!(blame(ty)=> <#copy as __rt::Field>::is_valid_value(__value))
        }
    });
    expand_match(union, arms, (&quote!(_), &quote!(true)))
}

// Expands to:
//     match *self {
//         Self::Text { .. } => {
//             __rt::Members::constant(__to, "type", ",\"type\":", "\"text\"");
//             <Self as __rt::tagged::Variant<'__de, 0>>::members(self, __to);
//         }
//         ..
//     }
pub(super) fn expand_members(union: &Union) -> TokenStream {
    let (tag, tag_key) = (&union.tag, key_after_field(&union.tag));
    let arms = numbered(union).map(|(number, variant)| {
        let mark = mark_in_json(&variant.mark);
        let content = match &variant.content {
            VariantContent::Fields(structure) if structure.fields.is_empty() => TokenStream::new(),
            VariantContent::Fields(_) => {
                quote!(<Self as __rt::tagged::Variant<'__de, #number>>::members(self, __to);)
            }
            VariantContent::Under(content, _) => {
                let key = key_after_field(content);
                quote!(__rt::Members::content::<Self, #number>(__to, #content, #key, self);)
            }
            VariantContent::Flattened(ty) => {
                let copy = copied(ty);
                quote_spanned!(blame(ty)=> <#copy as __rt::Field>::members(__value, __to);)
            }
        };
        quote!({
            __rt::Members::constant(__to, #tag, #tag_key, #mark);
            #content
        })
    });
    // Only where it stands beside other members: by itself it is written as it came.
    let unknown = quote!(__rt::Unknown::pass_members(__unknown, __to));
    expand_match(union, arms, (&quote!(ref __unknown), &unknown))
}

/// Expands to a match on the value, of which the variants have these arms.
fn expand_match(
    union: &Union,
    arms: impl Iterator<Item = TokenStream>,
    (binding, other): (&TokenStream, &TokenStream),
) -> TokenStream {
    let arms = union.variants.iter().zip(arms).map(|(variant, arm)| {
        let (ident, cfgs) = (&variant.ident, &variant.cfgs);
        let pattern = match &variant.content {
            VariantContent::Flattened(_) => quote!(Self::#ident(ref __value)),
            VariantContent::Fields(_) | VariantContent::Under(..) => quote!(Self::#ident { .. }),
        };
        quote!(#(#cfgs)* #pattern => #arm,)
    });
    let other_arm =
        union.other.as_ref().map(|OtherVariant { ident, cfgs }| quote!(#(#cfgs)* Self::#ident(#binding) => #other,));
    quote! {
        match *self {
            #(#arms)*
            #other_arm
        }
    }
}

/// Expands to code that passes an unknown value to its own `method`, and others to `known`.
pub(super) fn or_unknown(union: &Union, method: &str, known: &TokenStream, argument: &TokenStream) -> TokenStream {
    let Some(OtherVariant { ident, cfgs }) = &union.other else { return known.clone() };
    let method = format_ident!("{method}_payload");
    quote! {
        match *self {
            #(#cfgs)*
            Self::#ident(ref __unknown) => __rt::Unknown::#method(__unknown, #argument),
            _ => #known,
        }
    }
}

/// Expands the last arms of a match: for values of undeclared variants where they are kept, and where they are not.
pub(super) fn other_arms(union: &Union, kept: &TokenStream, refused: &TokenStream) -> TokenStream {
    match &union.other {
        Some(other) if other.cfgs.is_empty() => quote!(_ => #kept,),
        Some(OtherVariant { cfgs, .. }) => quote! {
            #(#cfgs)*
            _ => #kept,
            #[allow(unreachable_patterns)]
            _ => #refused,
        },
        None => quote!(_ => #refused,),
    }
}

/// Returns the variants with their numbers, which do not depend on what is configured in.
pub(super) fn numbered(union: &Union) -> impl Iterator<Item = (Literal, &UnionVariant)> {
    union.variants.iter().enumerate().map(|(number, variant)| (Literal::usize_unsuffixed(number), variant))
}

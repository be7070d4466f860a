//! `impl Flatten` for an enum whose variants hold something: its object may have members of others.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::decode::{expand_decode_variant, expand_number};
use super::matches::{numbered, other_arms};

use crate::expand::field::type_copy::copied;
use crate::expand::span::blame;
use crate::expand::structure::field_impl::expand_key_tree;
use crate::expand::target::Target;
use crate::model::{Union, VariantContent};

// Expands to:
//     impl<'__de: 'a, 'a> __rt::tagged::Flatten<'__de> for Item<'a> {
//         const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(&["type"], &[..]);
//         fn decode_fields(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
//             let (__number, mut __beside) = __rt::tagged::Beside::find(__fields, "type", |__tag| ..)?;
//             match __number { .. }
//         }
//     }
/// Inlined, so that it is compiled only where it is used.
pub(super) fn expand_flatten(union: &Union, target: &Target<'_>) -> TokenStream {
    let Target { self_type, decode_generics, .. } = target;
    let (tag, number) = (&union.tag, expand_number(union));
    let arms = numbered(union).map(|(number, variant)| {
        let fields = |describe| quote!(__rt::tagged::Beside::fields(&mut __beside, #describe));
        let (cfgs, decode) = (&variant.cfgs, expand_decode_variant(&number, variant, fields));
        quote!(#(#cfgs)* #number => #decode,)
    });
    let unknown = union.other.as_ref().map(|other| {
        let ident = &other.ident;
        quote!(__rt::Result::map(__rt::tagged::Beside::unknown(__beside), Self::#ident))
    });
    let unknown = other_arms(union, &unknown.unwrap_or_default(), &quote!(__rt::Err(__rt::Failed)));
    let keys = expand_keys(union, target);
    let body = target.body(|| {
        quote! {
            let (__number, mut __beside) = __rt::tagged::Beside::find(__fields, #tag, |__tag| #number)?;
            match __number {
                #(#arms)*
                #unknown
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::tagged::Flatten<'__de> for #self_type {
            const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(&[#tag], &[#keys]);

            #[inline]
            fn decode_fields(__fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
                #body
            }
        }
    }
}

/// Expands to the keys of each variant.
fn expand_keys(union: &Union, target: &Target<'_>) -> TokenStream {
    let keys = target.list(&union.variants, |variant| {
        let cfgs = &variant.cfgs;
        let keys = match &variant.content {
            VariantContent::Fields(structure) => {
                let keys = expand_key_tree(structure, target);
                quote!(&#keys)
            }
            VariantContent::Under(content, _) => quote!(&__rt::KeyTree::of(&[#content])),
            VariantContent::Flattened(ty) => {
                let copy = copied(ty);
                quote_spanned!(blame(ty)=> <#copy as __rt::tagged::Flatten>::KEYS)
            }
        };
        quote!(#(#cfgs)* #keys,)
    });
    keys.into_iter().collect()
}

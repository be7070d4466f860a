//! The functions of an untagged enum that match on its variants.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use crate::expand::field::codec::{codec, expand_serialize};
use crate::expand::span::blame;
use crate::model::{Untagged, UntaggedVariant};

/// What is done with the value of a variant.
#[derive(Clone, Copy)]
pub(super) enum Written {
    Json,
    Serde,
    Validity,
}

// Expands to:
//     match *self {
//         Self::Number(ref __value) => <i64 as __Field>::encode(__value, __writer),
//         Self::Reply { .. } => __rt::tagged::encode_variant::<Self, 1>(self, __writer),
//     }
pub(super) fn expand_match(untagged: &Untagged, written: Written) -> TokenStream {
    let arms = numbered(untagged).map(|(number, variant)| {
        let (ident, cfgs) = (&variant.ident, &variant.cfgs);
        let (pattern, arm) = match (variant.structure.fields.first(), written) {
            (Some(field), Written::Json | Written::Serde) if variant.holds_value() => {
                let arm = match written {
                    Written::Json => {
                        let codec = codec(field);
                        quote_spanned!(blame(&field.ty)=> #codec::encode(__value, __writer))
                    }
                    _ => expand_serialize(field, &quote!(__value)),
                };
                (quote!((ref __value)), arm)
            }
            (_, Written::Json) => {
                (quote!({ .. }), quote!(__rt::tagged::encode_variant::<Self, #number>(self, __writer)))
            }
            (_, Written::Serde) => {
                (quote!({ .. }), quote!(__rt::tagged::serialize_variant::<Self, #number, __S>(self, __to)))
            }
            (_, Written::Validity) => {
                (quote!({ .. }), quote!(<Self as __rt::tagged::Variant<'__de, #number>>::is_valid_variant(self)))
            }
        };
        quote!(#(#cfgs)* Self::#ident #pattern => #arm,)
    });
    quote! {
        match *self {
            #(#arms)*
        }
    }
}

/// Returns the variants with their numbers, which do not depend on what is configured in.
pub(super) fn numbered(untagged: &Untagged) -> impl Iterator<Item = (Literal, &UntaggedVariant)> {
    untagged.variants.iter().enumerate().map(|(number, variant)| (Literal::usize_unsuffixed(number), variant))
}

//! Reading an untagged enum: the next byte, or the keys of an object, show the variant.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::kinds::kinds_of;
use super::matches::numbered;
use crate::expand::field::codec::{as_declared, codec};
use crate::expand::span::blame;
use crate::expand::target::Target;
use crate::model::{Untagged, UntaggedVariant};

// Expands to:
//     let __kind = __rt::untagged::kind(__reader);
//     if __rt::Kinds::overlap(__kind, __rt::Kinds::OBJECT) {
//         match __rt::untagged::find_key(__reader, &[(2, "error")])? {
//             Some(2) => return <Self as __rt::tagged::Variant<'__de, 2>>::decode_fields(..),
//             _ => {}
//         }
//     }
//     if __rt::Kinds::overlap(__kind, <i64 as __rt::Field>::KINDS) {
//         return __rt::Result::map(<i64 as __Field>::decode(__reader), Self::Number);
//     }
//     __rt::Err(__rt::Failed)
/// Each kind is compared by itself, so that no list of variants is searched for each value.
pub(super) fn expand_decode(untagged: &Untagged, target: &Target<'_>) -> TokenStream {
    let (mut keys, mut arms, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for (number, variant) in numbered(untagged) {
        let cfgs = &variant.cfgs;
        let decode = expand_decode_variant(&number, variant);
        if let Some(when) = &variant.when {
            keys.push(quote!(#(#cfgs)* (#number, #when)));
            arms.push(quote!(#(#cfgs)* __rt::Some(#number) => return #decode,));
        } else {
            let kinds = kinds_of(variant, target);
            others.push(quote!(#(#cfgs)* if __rt::Kinds::overlap(__kind, const { #kinds }) { return #decode; }));
        }
    }
    let by_key = (!keys.is_empty()).then(|| {
        quote! {
            if __rt::Kinds::overlap(__kind, __rt::Kinds::OBJECT) {
                match __rt::untagged::find_key(__reader, const { &[#(#keys),*] })? {
                    #(#arms)*
                    _ => {}
                }
            }
        }
    });
    quote! {
        let __kind = __rt::untagged::kind(__reader);
        #by_key
        #(#others)*
        __rt::Err(__rt::Failed)
    }
}

fn expand_decode_variant(number: &Literal, variant: &UntaggedVariant) -> TokenStream {
    match variant.structure.fields.first() {
        Some(field) if variant.holds_value() => {
            let (ident, codec) = (&variant.ident, codec(field));
            let value = quote_spanned!(blame(&field.ty)=> #codec::decode(__reader)?);
            let value = as_declared(field, value);
            quote!(__rt::Ok(Self::#ident(#value)))
        }
        _ => {
            let of_variant = quote!(<Self as __rt::tagged::Variant<'__de, #number>>);
            quote!(#of_variant::decode_fields(__rt::Fields::begin(__reader, #of_variant::describe)))
        }
    }
}

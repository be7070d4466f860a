//! The door to serde: `Serialize` and `Deserialize` of messages and data types.

use proc_macro2::TokenStream;
use quote::quote;

use super::contract::expand_unknown_fields;
use super::target::Target;
use crate::model::UnknownFields;

// Expands to:
//     impl<'a> rt::__private::serde::Serialize for Bark<'a> { .. }
//     impl<'__de, 'a> rt::__private::serde::Deserialize<'__de> for Bark<'a> { .. }
pub(super) fn expand_serde_impls(target: &Target<'_>, unknown_fields: UnknownFields) -> TokenStream {
    let Target { rt, elided_type, .. } = target;
    let unknown_fields = expand_unknown_fields(target.rt, unknown_fields);
    let serialize = quote!(#rt::__private::serialize_value(self, __serializer));
    let deserialize = if target.borrows() {
        quote! {
            #rt::__private::deserialize_borrowed(
                __deserializer,
                #unknown_fields,
                |__text, __unknown| #rt::__private::decode_owned::<#elided_type>(__text, __unknown),
            )
        }
    } else {
        quote!(#rt::__private::deserialize_value(__deserializer, #unknown_fields))
    };
    let serialize_impl = expand_serialize_impl(target, &serialize);
    let deserialize_impl = expand_deserialize_impl(target, &deserialize);
    quote!(#serialize_impl #deserialize_impl)
}

/// The impl around the body of `serialize`.
pub(super) fn expand_serialize_impl(target: &Target<'_>, body: &TokenStream) -> TokenStream {
    let Target { rt, generics, self_type, .. } = target;
    quote! {
        #[automatically_derived]
        impl #generics #rt::__private::serde::Serialize for #self_type {
            fn serialize<__S: #rt::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                #body
            }
        }
    }
}

/// The impl around the body of `deserialize`.
pub(super) fn expand_deserialize_impl(target: &Target<'_>, body: &TokenStream) -> TokenStream {
    let Target { rt, self_type, lifetimes, .. } = target;
    quote! {
        #[automatically_derived]
        impl<'__de #(, #lifetimes)*> #rt::__private::serde::Deserialize<'__de> for #self_type {
            fn deserialize<__D: #rt::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                #body
            }
        }
    }
}

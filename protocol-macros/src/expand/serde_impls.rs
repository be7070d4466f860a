//! The serde impls, `Serialize` and `Deserialize`, of messages and data types.

use proc_macro2::TokenStream;
use quote::quote;

use super::envelope::expand_unknown_fields;
use super::target::Target;
use crate::model::UnknownFields;

// Expands to:
//     impl<'a> __rt::Serialize for Bark<'a> { .. }
//     impl<'__de, 'a> __rt::Deserialize<'__de> for Bark<'a> { .. }
pub(crate) fn expand_serde_impls(target: &Target<'_>, unknown_fields: UnknownFields) -> TokenStream {
    let Target { elided_type, .. } = target;
    let unknown_fields = expand_unknown_fields(unknown_fields);
    let serialize = quote!(__rt::serialize_value(self, __to));
    let deserialize = if target.borrows() {
        quote! {
            __rt::deserialize_borrowed(
                __deserializer,
                #unknown_fields,
                |__text, __unknown| __rt::decode_owned::<#elided_type>(__text, __unknown),
            )
        }
    } else {
        quote!(__rt::deserialize_value(__deserializer, #unknown_fields))
    };
    let serialize_impl = expand_serialize_impl(target, &serialize);
    let deserialize_impl = expand_deserialize_impl(target, &deserialize);
    quote!(#serialize_impl #deserialize_impl)
}

/// Expands the impl around the body of `serialize`.
pub(crate) fn expand_serialize_impl(target: &Target<'_>, body: &TokenStream) -> TokenStream {
    let Target { generics, self_type, .. } = target;
    quote! {
        #[automatically_derived]
        impl #generics __rt::Serialize for #self_type {
            fn serialize<__S: __rt::Serializer>(&self, __to: __S) -> __rt::Serialized<__S> {
                #body
            }
        }
    }
}

/// Expands the impl around the body of `deserialize`.
pub(crate) fn expand_deserialize_impl(target: &Target<'_>, body: &TokenStream) -> TokenStream {
    let Target { self_type, lifetimes, .. } = target;
    quote! {
        #[automatically_derived]
        impl<'__de #(, #lifetimes)*> __rt::Deserialize<'__de> for #self_type {
            fn deserialize<__D: __rt::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                #body
            }
        }
    }
}

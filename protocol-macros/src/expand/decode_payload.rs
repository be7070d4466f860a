//! `impl DecodePayload` of a message: from a known tag to the payload.

use proc_macro2::TokenStream;
use quote::quote;

use super::target::Target;
use crate::model::Message;

// Expands to:
//     impl<'__de: 'a, 'a> rt::DecodePayload<'__de> for Bark<'a> {
//         type Selected = ();
//         fn select(__tag: &str) -> Option<()> { .. }
//         fn decode_content((): (), __reader: ..) -> .. { .. }
//     }
pub(super) fn expand_decode_payload(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { rt, self_type, decode_generics, .. } = target;
    let tag = &message.tag.name;
    quote! {
        #[automatically_derived]
        impl #decode_generics #rt::DecodePayload<'__de> for #self_type {
            type Selected = ();

            fn select(__tag: &::core::primitive::str) -> ::core::option::Option<()> {
                ::core::primitive::bool::then_some(__tag == #tag, ())
            }

            fn decode_content(
                (): (),
                __reader: &mut #rt::json::Reader<'__de>,
            ) -> #rt::json::Decode<Self> {
                <Self as #rt::Field<'__de>>::decode_valid(__reader)
            }
        }
    }
}

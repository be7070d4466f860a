//! `impl Payload` of a message: what an envelope asks of what it carries.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::contract::{expand_contract, header_type};
use super::decode_payload::expand_decode_payload;
use super::keys::{key_behind_field, quoted, quoted_key};
use super::message_info::{expand_message_info, expand_message_info_path};
use super::target::Target;
use crate::model::{Envelope, Message, Unknown};

/// The functions of `impl Payload`, apart from those that are the same for every payload.
pub(super) struct PayloadBodies {
    pub(super) contract: TokenStream,
    pub(super) tag: TokenStream,
    pub(super) opening: TokenStream,
    pub(super) is_valid: TokenStream,
    pub(super) has_content: TokenStream,
    pub(super) encode_content: TokenStream,
    pub(super) serialize_content: TokenStream,
}

/// `impl Payload` and `impl DecodePayload` of a message.
pub(super) fn expand_payload(message: &Message, target: &Target<'_>) -> TokenStream {
    let Target { rt, .. } = target;
    let tag = &message.tag.name;
    let has_content = !message.structure.fields.is_empty();
    let docs = &message.structure.declaration.docs;
    let message_infos = [expand_message_info_path(message)];
    let contract = expand_contract(rt, (&target.name, docs), &message.envelope, Unknown::Reject, &message_infos);
    let bodies = PayloadBodies {
        contract: quote!(&#contract),
        tag: quote!(#tag),
        opening: expand_opening(message),
        is_valid: quote!(<Self as #rt::Field<'_>>::is_valid(self)),
        has_content: quote!(#has_content),
        encode_content: quote!(<Self as #rt::Field<'_>>::encode(self, __writer);),
        serialize_content: quote! {
            <Self as #rt::Field<'_>>::serialize_field(self, __key, __envelope)
        },
    };
    let payload_impl = bodies.expand_impl(target, &message.envelope);
    let decode_payload_impl = expand_decode_payload(message, target);
    let message_info = expand_message_info(message, target);
    quote!(#message_info #payload_impl #decode_payload_impl)
}

/// `Some("{\"type\":\"bark\"")`: how the message begins on the wire.
pub(super) fn expand_opening(message: &Message) -> TokenStream {
    let opening = format!("{{{}{}", quoted_key(&message.envelope.tag), quoted(&message.tag.name));
    quote!(::core::option::Option::Some(#opening))
}

impl PayloadBodies {
    // Expands to:
    //     impl<'a> rt::Payload for Bark<'a> {
    //         type Header = rt::Header;
    //         const CONTRACT: &'static rt::contract::Contract = &..;
    //         fn tag(&self) -> &str { "bark" }
    //         fn opening(&self) -> Option<&'static str> { Some("{\"type\":\"bark\"") }
    //         ..
    //     }
    pub(super) fn expand_impl(&self, target: &Target<'_>, envelope: &Envelope) -> TokenStream {
        let Self { contract, tag, opening, is_valid, has_content, encode_content, serialize_content } = self;
        let Target { rt, generics, self_type, elided_type, .. } = target;
        let (header, header_span) = header_type(rt, envelope);
        let content_key = key_behind_field(&envelope.content);
        let header_definition = quote_spanned!(header_span=> type Header = #header;);
        quote! {
            #[automatically_derived]
            impl #generics #rt::Payload for #self_type {
                #header_definition

                const CONTRACT: &'static #rt::contract::Contract = #contract;

                const CONTENT_KEY: &'static ::core::primitive::str = #content_key;

                fn tag(&self) -> &::core::primitive::str {
                    #tag
                }

                fn opening(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    #opening
                }

                fn is_valid(&self) -> ::core::primitive::bool {
                    #is_valid
                }

                fn has_content(&self) -> ::core::primitive::bool {
                    #has_content
                }

                fn encode_content(&self, __writer: &mut #rt::json::Writer<'_>) {
                    #encode_content
                }

                fn serialize_content<__S: #rt::__private::serde::ser::SerializeStruct>(
                    &self,
                    __key: &'static ::core::primitive::str,
                    __envelope: &mut __S,
                ) -> ::core::result::Result<(), __S::Error> {
                    #serialize_content
                }

                fn decode_owned(
                    __text: &::core::primitive::str,
                ) -> ::core::result::Result<(#header, Self), #rt::Error> {
                    #rt::__private::decode_envelope_owned::<#elided_type>(__text)
                }
            }
        }
    }
}

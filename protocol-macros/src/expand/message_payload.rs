//! `impl Payload` and `impl DecodePayload` of `Message`: what depends on its type is answered here, the rest by the message.

use proc_macro2::TokenStream;
use quote::quote;

use super::contract::{expand_contract, expand_service, header_type};
use super::declared::{expand_message_info, opening};
use super::keys::key_behind_field;
use super::message_set::{MessageSet, message_type_path, variant_name};
use super::target::Target;
use crate::model::Protocol;

// Expands to:
//     impl<'a> rt::Payload for Message<'a> {
//         const CONTRACT: &'static rt::contract::Contract = &rt::contract::Contract::new(..);
//         fn tag(&self) -> &str { .. }
//         ..
//     }
pub(super) fn expand_message_payload(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, generics, self_type, elided_type, .. } = &set.target;
    let contract = expand_contract_of(set);
    let (header, _) = header_type(rt, &set.protocol.envelope);
    let content_key = key_behind_field(&set.protocol.envelope.content);
    let delegate = |method: TokenStream, arguments: TokenStream| expand_delegation(set, &method, &arguments);
    let tag = expand_tag(set);
    let opening = expand_opening(set);
    let has_content = expand_has_content(set);
    let is_valid = delegate(quote!(is_valid), quote!());
    let encode_content = delegate(quote!(encode_content), quote!(, __writer));
    let serialize_content = delegate(quote!(serialize_content), quote!(, __key, __envelope));
    quote! {
        #[automatically_derived]
        impl #generics #rt::Payload for #self_type {
            const CONTRACT: &'static #rt::contract::Contract = &#contract;

            const CONTENT_KEY: &'static ::core::primitive::str = #content_key;

            fn tag(&self) -> &::core::primitive::str {
                #tag
            }

            fn opening(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                #opening
            }

            fn has_content(&self) -> ::core::primitive::bool {
                #has_content
            }

            fn is_valid(&self) -> ::core::primitive::bool {
                #is_valid
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

// Expands to:
//     rt::contract::Contract::new("matrix", "..", ("type", "data"), .., &[..], ..)
fn expand_contract_of(set: &MessageSet<'_>) -> TokenStream {
    let rt = set.target.rt;
    let Protocol { envelope, docs, service, .. } = set.protocol;
    let message_infos = set.for_each(|message| expand_message_info(rt, message));
    expand_service(rt, expand_contract(rt, (&set.name, docs), envelope, &message_infos), service)
}

// Expands to:
//     match *self {
//         Self::Unknown(ref __message) => rt::Unknown::tag(__message),
//         _ => Option::map_or(Self::message_type(self), "", MessageType::as_str),
//     }
fn expand_tag(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, .. } = &set.target;
    if !set.captures {
        return quote!(MessageType::as_str(Self::message_type(self)));
    }
    quote! {
        match *self {
            Self::Unknown(ref __message) => #rt::Unknown::tag(__message),
            _ => ::core::option::Option::map_or(Self::message_type(self), "", MessageType::as_str),
        }
    }
}

// Expands to:
//     match *self {
//         Self::Bark(_) => Some("{\"type\":\"bark\""),
//         Self::Unknown(_) => None,
//     }
fn expand_opening(set: &MessageSet<'_>) -> TokenStream {
    let arms = set.for_each(|message| {
        let (ident, opening) = (variant_name(message), opening(message));
        quote!(Self::#ident(_) => ::core::option::Option::Some(#opening),)
    });
    let unknown_arm = set.for_unknown(|| quote!(Self::Unknown(_) => ::core::option::Option::None,));
    quote! {
        match *self {
            #(#arms)*
            #unknown_arm
        }
    }
}

// Expands to:
//     match *self {
//         Self::Ping(_) => false,
//         Self::Unknown(ref __message) => rt::Unknown::has_content(__message),
//         _ => true,
//     }
fn expand_has_content(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, .. } = &set.target;
    let arms = set.for_those(
        |message| message.structure.fields.is_empty(),
        |message| {
            let ident = variant_name(message);
            quote!(Self::#ident(_) => false,)
        },
    );
    let unknown_arm = set.for_unknown(|| quote!(Self::Unknown(ref __message) => #rt::Unknown::has_content(__message),));
    // Where all messages are empty, there are no others.
    quote! {
        match *self {
            #(#arms)*
            #unknown_arm
            #[allow(unreachable_patterns)]
            _ => true,
        }
    }
}

// Expands to:
//     match *self {
//         Self::Bark(ref __message) => rt::Payload::is_valid(__message),
//         Self::Unknown(ref __message) => rt::Unknown::is_valid(__message),
//     }
fn expand_delegation(set: &MessageSet<'_>, method: &TokenStream, arguments: &TokenStream) -> TokenStream {
    let Target { rt, .. } = &set.target;
    let arms = set.for_each(|message| {
        let ident = variant_name(message);
        quote!(Self::#ident(ref __message) => #rt::Payload::#method(__message #arguments),)
    });
    let unknown_arm =
        set.for_unknown(|| quote!(Self::Unknown(ref __message) => #rt::Unknown::#method(__message #arguments),));
    // `*self`, because a reference to an enum without variants could not be matched without arms.
    quote! {
        match *self {
            #(#arms)*
            #unknown_arm
        }
    }
}

// Expands to:
//     impl<'__de: 'a, 'a> rt::DecodePayload<'__de> for Message<'a> {
//         type Selected = MessageType;
//         fn select(__tag: &str) -> Option<MessageType> { .. }
//         fn decode_content(__selected: MessageType, __reader: ..) -> .. { .. }
//         fn without_content(__selected: rt::Selected<MessageType>) -> .. { .. }
//     }
pub(super) fn expand_message_decode_payload(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, self_type, decode_generics, .. } = &set.target;
    let selected_type = if set.captures { quote!(#rt::Selected<MessageType>) } else { quote!(MessageType) };
    let select = expand_select(set);
    let decode_content = expand_decode_content(set);
    let without_content = expand_without_content(set);
    // Where `cfg`s leave no message, nothing comes of matching on one.
    let may_be_empty = set.messages.iter().all(|message| !message.structure.declaration.cfgs.is_empty());
    let allow = may_be_empty.then(|| quote!(#[allow(unreachable_code)]));
    quote! {
        #[automatically_derived]
        impl #decode_generics #rt::DecodePayload<'__de> for #self_type {
            type Selected = #selected_type;

            fn select(__tag: &::core::primitive::str) -> ::core::option::Option<#selected_type> {
                #select
            }

            #allow
            fn decode_content(
                __selected: #selected_type,
                __reader: &mut #rt::json::Reader<'__de>,
            ) -> #rt::json::Decode<Self> {
                #decode_content
            }

            #without_content
        }
    }
}

fn expand_select(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, .. } = &set.target;
    if !set.captures {
        return quote!(MessageType::__from_tag(__tag));
    }
    quote! {
        ::core::option::Option::Some(match MessageType::__from_tag(__tag) {
            ::core::option::Option::Some(__type) => #rt::Selected::Known(__type),
            ::core::option::Option::None => #rt::Selected::Unknown(::core::convert::From::from(__tag)),
        })
    }
}

// Expands to:
//     Ok(match __selected {
//         rt::Selected::Known(MessageType::Bark) => Self::Bark(<Bark as rt::Field<'__de>>::decode_valid(__reader)?),
//         rt::Selected::Unknown(__tag) => Self::Unknown(rt::Unknown::decode(__tag, __reader)?),
//     })
fn expand_decode_content(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, .. } = &set.target;
    let arms = set.for_each(|message| {
        let (ident, message_type) = (variant_name(message), message_type_path(message));
        let value = quote!(<#message_type as #rt::Field<'__de>>::decode_valid(__reader)?);
        if set.captures {
            quote!(#rt::Selected::Known(MessageType::#ident) => Self::#ident(#value),)
        } else {
            quote!(MessageType::#ident => Self::#ident(#value),)
        }
    });
    let unknown_arm = set.for_unknown(
        || quote!(#rt::Selected::Unknown(__tag) => Self::Unknown(#rt::Unknown::decode(__tag, __reader)?),),
    );
    quote! {
        ::core::result::Result::Ok(match __selected {
            #(#arms)*
            #unknown_arm
        })
    }
}

/// Of a message of unknown type it is kept that it has no payload; the others are read as the trait does it.
fn expand_without_content(set: &MessageSet<'_>) -> Option<TokenStream> {
    let Target { rt, .. } = &set.target;
    set.for_unknown(|| {
        quote! {
            fn without_content(__selected: #rt::Selected<MessageType>) -> #rt::json::Decode<Self> {
                match __selected {
                    #rt::Selected::Unknown(__tag) => {
                        ::core::result::Result::Ok(Self::Unknown(#rt::Unknown::without_content(__tag)))
                    }
                    __known => Self::decode_content(__known, &mut #rt::json::Reader::new("{}")),
                }
            }
        }
    })
}

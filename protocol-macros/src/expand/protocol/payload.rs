//! `impl Payload`, `SelectPayload` and `Protocol` for `Message`: generated code selects the message, and the runtime
//! does the rest.

use proc_macro2::TokenStream;
use quote::quote;

use super::contract::{expand_contract, expand_service};
use super::member::Member;
use super::message_set::MessageSet;
use super::roles::{expand_correlation, expand_gone, expand_in_contract};
use crate::expand::target::Target;
use crate::model::Protocol;

// Expands to:
//     impl<'a> __rt::Sealed for Message<'a> {}
//     impl<'a> __rt::Payload for Message<'a> {
//         const CONTRACT: &'static __rt::Contract = &__rt::Contract::new(..);
//         fn visit<'__m, __V: __rt::Visitor<'__m>>(&'__m self, __visitor: __V) -> __V::Output { .. }
//         fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> { .. }
//     }
//     impl<'a> __rt::TypeInText for Message<'a> {}
pub(crate) fn expand_message_payload(set: &MessageSet<'_>) -> TokenStream {
    let Target { generics, self_type, elided_type, .. } = &set.target;
    let contract = expand_contract_of(set);
    let visit = expand_visit(set);
    let keys = set.envelope.is_flattened().then(|| expand_keys(set));
    let gone = expand_gone(set);
    let type_place = if set.envelope.has_tag_outside() { quote!(TypeOutside) } else { quote!(TypeInText) };
    quote! {
        #[automatically_derived]
        impl #generics __rt::Sealed for #self_type {}

        #[automatically_derived]
        impl #generics __rt::Payload for #self_type {
            const CONTRACT: &'static __rt::Contract = &#contract;
            #keys

            #visit

            fn decode_owned(__text: &__rt::str) -> __rt::Decoded<Self> {
                __rt::decode_envelope_owned::<#elided_type>(__text)
            }

            #gone
        }

        #[automatically_derived]
        impl #generics __rt::#type_place for #self_type {}
    }
}

// Expands to:
//     __rt::Contract::new("matrix", "..", <Self as __rt::WithHeader>::PLACES, .., &[..], ..)
fn expand_contract_of(set: &MessageSet<'_>) -> TokenStream {
    let Protocol { envelope, docs, service, .. } = set.protocol;
    let message_entries = set.for_each(|member| member.entry(set.protocol.roles.is_some()));
    let contract = expand_service(expand_contract((&set.name, docs), envelope, &message_entries), service);
    expand_in_contract(contract, set)
}

// Expands to:
//     const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(&[], &[<Bark<'static> as __rt::Payload>::KEYS]);
fn expand_keys(set: &MessageSet<'_>) -> TokenStream {
    let keys = set.for_each(Member::keys);
    quote!(const KEYS: &'static __rt::KeyTree = &__rt::KeyTree::around(&[], &[#(#keys),*]);)
}

// Expands to:
//     fn visit<'__m, __V: __rt::Visitor<'__m>>(&'__m self, __visitor: __V) -> __V::Output {
//         match *self {
//             Self::Bark(ref __message) => __visitor.declared(__message),
//             Self::Unknown(ref __message) => __visitor.unknown(__message),
//         }
//     }
fn expand_visit(set: &MessageSet<'_>) -> TokenStream {
    let arms = set.for_each(|message| {
        let (ident, visit) = (message.ident(), message.visit());
        quote!(Self::#ident(ref __message) => #visit,)
    });
    let unknown_arm = set.for_unknown(|| quote!(Self::Unknown(ref __message) => __visitor.unknown(__message),));
    // `*self`, because a match on a reference to an empty enum needs an arm.
    quote! {
        fn visit<'__m, __V: __rt::Visitor<'__m>>(&'__m self, __visitor: __V) -> __V::Output {
            match *self {
                #(#arms)*
                #unknown_arm
            }
        }
    }
}

// Expands to:
//     impl<'__de: 'a, 'a> __rt::SelectPayload<'__de> for Message<'a> {
//         type Selected = MessageType;
//         fn select(__tag: &str) -> Option<MessageType> { .. }
//         fn decode_content(__selected: MessageType, __reader: ..) -> .. { .. }
//         fn without_content(__selected: __rt::Selected<MessageType>) -> .. { .. }
//     }
pub(crate) fn expand_message_decode_payload(set: &MessageSet<'_>) -> TokenStream {
    let Target { self_type, decode_generics, .. } = &set.target;
    let selected_type = if set.captures { quote!(__rt::Selected<MessageType>) } else { quote!(MessageType) };
    let select = expand_select(set);
    let decode_content = expand_decode_content(set);
    let without_content = expand_without_content(set, &selected_type);
    let decode_beside = set.envelope.is_flattened().then(|| expand_decode_beside(set, &selected_type));
    // If `cfg`s leave no message, the code after a match on one is unreachable.
    let may_be_empty = set.messages.iter().all(|message| !message.cfgs().is_empty());
    let allow = may_be_empty.then(|| quote!(#[allow(unreachable_code)]));
    quote! {
        #[automatically_derived]
        impl #decode_generics __rt::SelectPayload<'__de> for #self_type {
            type Selected = #selected_type;

            fn select(__tag: &__rt::str) -> __rt::Option<#selected_type> {
                #select
            }

            #allow
            fn decode_content(
                __selected: #selected_type,
                __reader: &mut __rt::Reader<'__de>,
            ) -> __rt::Decode<Self> {
                #decode_content
            }

            #without_content

            #decode_beside
        }
    }
}

// Expands to:
//     fn decode_beside(__selected: MessageType, __fields: __rt::Fields<'_, '__de>) -> __rt::Decode<Self> {
//         __rt::Ok(match __selected {
//             MessageType::Bark => Self::Bark(<Bark<'a> as __rt::SelectPayload<'__de>>::decode_beside((), __fields)?),
//             ..
//         })
//     }
fn expand_decode_beside(set: &MessageSet<'_>, selected_type: &TokenStream) -> TokenStream {
    let arms = set.for_each(|message| {
        let (ident, selected, value) = (message.ident(), expand_selected(set, message), message.decode_beside());
        quote!(#selected => Self::#ident(#value),)
    });
    let unknown_arm = set.for_unknown(|| {
        let decode = if set.envelope.is_array { quote!(decode_elements) } else { quote!(decode_beside) };
        quote!(__rt::Selected::Unknown(__tag) => Self::Unknown(__rt::Unknown::#decode(__tag, __fields)?),)
    });
    quote! {
        fn decode_beside(
            __selected: #selected_type,
            __fields: __rt::Fields<'_, '__de>,
        ) -> __rt::Decode<Self> {
            __rt::Ok(match __selected {
                #(#arms)*
                #unknown_arm
            })
        }
    }
}

fn expand_select(set: &MessageSet<'_>) -> TokenStream {
    if set.captures {
        quote!(__rt::Some(__rt::Selected::of(MessageType::__from_tag(__tag), __tag)))
    } else {
        quote!(MessageType::__from_tag(__tag))
    }
}

// Expands to:
//     let __is_valid = &mut true;
//     let __message = match __selected {
//         __rt::Selected::Known(MessageType::Bark) => Self::Bark(__Field::decode_judged(__reader, __is_valid)?),
//         __rt::Selected::Unknown(__tag) => Self::Unknown(__rt::Unknown::decode(__tag, __reader)?),
//     };
//     __rt::judge(__message, *__is_valid)
/// The rules of a message are checked where its type is known, but an invalid one is dropped in one place for all.
fn expand_decode_content(set: &MessageSet<'_>) -> TokenStream {
    let arms = set.for_each(|message| {
        let (ident, selected, value) = (message.ident(), expand_selected(set, message), message.decode());
        quote!(#selected => Self::#ident(#value),)
    });
    let unknown_arm = set.for_unknown(
        || quote!(__rt::Selected::Unknown(__tag) => Self::Unknown(__rt::Unknown::decode(__tag, __reader)?),),
    );
    quote! {
        let __is_valid = &mut true;
        let __message = match __selected {
            #(#arms)*
            #unknown_arm
        };
        __rt::judge(__message, *__is_valid)
    }
}

/// Records that a message of an unknown type has no payload, and refuses newtypes, which need one; others are read as in
/// the trait's default.
fn expand_without_content(set: &MessageSet<'_>, selected_type: &TokenStream) -> Option<TokenStream> {
    let newtype_arms = set.for_those(
        |message| message.if_content_needed().is_some(),
        |message| {
            let (selected, if_needed) = (expand_selected(set, message), message.if_content_needed());
            quote!(#selected #if_needed => __rt::Err(__rt::Failed),)
        },
    );
    let unknown_arm = set.for_unknown(
        || quote!(__rt::Selected::Unknown(__tag) => __rt::Ok(Self::Unknown(__rt::Unknown::without_content(__tag))),),
    );
    (!newtype_arms.is_empty() || unknown_arm.is_some()).then(|| {
        quote! {
            fn without_content(__selected: #selected_type) -> __rt::Decode<Self> {
                match __selected {
                    #(#newtype_arms)*
                    #unknown_arm
                    __known => Self::decode_content(__known, &mut __rt::Reader::new("{}")),
                }
            }
        }
    })
}

/// Expands the selection of a message of the protocol.
fn expand_selected(set: &MessageSet<'_>, message: Member<'_>) -> TokenStream {
    let ident = message.ident();
    if set.captures { quote!(__rt::Selected::Known(MessageType::#ident)) } else { quote!(MessageType::#ident) }
}

// Expands to:
//     impl<'a> __rt::Protocol for Message<'a> {
//         type MessageType = MessageType;
//         type AnyType = MessageType;
//         const TYPES: &'static [MessageType] = MessageType::ALL;
//         fn type_name(__type: MessageType) -> &'static str { .. }
//         fn type_of_tag(__tag: &str) -> Option<MessageType> { .. }
//     }
pub(crate) fn expand_protocol_impl(set: &MessageSet<'_>) -> TokenStream {
    let Target { generics, self_type, .. } = &set.target;
    let any_type = set.any_type();
    let correlation = expand_correlation(set);
    let type_of_tag = if set.captures {
        quote!(__rt::Some(MessageType::__from_tag(__tag)))
    } else {
        quote!(MessageType::__from_tag(__tag))
    };
    quote! {
        #[automatically_derived]
        impl #generics __rt::Protocol for #self_type {
            type MessageType = MessageType;
            type AnyType = #any_type;

            const TYPES: &'static [MessageType] = MessageType::ALL;

            fn type_name(__type: MessageType) -> &'static __rt::str {
                MessageType::as_str(__type)
            }

            fn type_of_tag(__tag: &__rt::str) -> __rt::Option<#any_type> {
                #type_of_tag
            }

            #correlation
        }
    }
}

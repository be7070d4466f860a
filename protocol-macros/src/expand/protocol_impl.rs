//! `impl Protocol`: the tie between `Message` and `MessageType`.

use proc_macro2::TokenStream;
use quote::quote;

use super::message_set::MessageSet;
use super::target::Target;

// Expands to:
//     impl<'a> rt::Protocol for Message<'a> {
//         type MessageType = MessageType;
//         type AnyType = MessageType;
//         const TYPES: &'static [MessageType] = MessageType::ALL;
//         fn type_name(__type: MessageType) -> &'static str { .. }
//         fn type_of_tag(__tag: &str) -> Option<MessageType> { .. }
//     }
pub(super) fn expand_protocol_impl(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, generics, self_type, .. } = &set.target;
    let any_type = set.any_type();
    let type_of_tag = if set.captures {
        quote!(::core::option::Option::Some(MessageType::__from_tag(__tag)))
    } else {
        quote!(MessageType::__from_tag(__tag))
    };
    quote! {
        #[automatically_derived]
        impl #generics #rt::Protocol for #self_type {
            type MessageType = MessageType;
            type AnyType = #any_type;

            const TYPES: &'static [MessageType] = MessageType::ALL;

            fn type_name(__type: MessageType) -> &'static ::core::primitive::str {
                MessageType::as_str(__type)
            }

            fn type_of_tag(__tag: &::core::primitive::str) -> ::core::option::Option<#any_type> {
                #type_of_tag
            }
        }
    }
}

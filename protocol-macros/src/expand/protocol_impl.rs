//! `impl Protocol`: the tie between `Message` and `MessageType`.

use proc_macro2::TokenStream;
use quote::quote;

use super::message_set::MessageSet;
use super::target::Target;

// Expands to:
//     impl<'a> __rt::Protocol for Message<'a> {
//         type MessageType = MessageType;
//         type AnyType = MessageType;
//         const TYPES: &'static [MessageType] = MessageType::ALL;
//         fn type_name(__type: MessageType) -> &'static str { .. }
//         fn type_of_tag(__tag: &str) -> Option<MessageType> { .. }
//     }
pub(super) fn expand_protocol_impl(set: &MessageSet<'_>) -> TokenStream {
    let Target { generics, self_type, .. } = &set.target;
    let any_type = set.any_type();
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
        }
    }
}

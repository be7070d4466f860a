//! Between a message and the enum of all messages.

use proc_macro2::TokenStream;
use quote::quote;

use super::message_set::{MessageSet, message_type_path, variant_name};
use super::target::Target;
use crate::model::Message;

/// The conversions of every message.
pub(super) fn expand_conversions(set: &MessageSet<'_>) -> TokenStream {
    let conversions = set.for_each(|message| expand_from(set, message));
    let back_conversions = set.for_each(|message| expand_try_from(set, message));
    quote!(#(#conversions #back_conversions)*)
}

// Expands to:
//     impl<'a> ::core::convert::From<Bark<'a>> for Message<'a> { .. }
fn expand_from(set: &MessageSet<'_>, message: &Message) -> TokenStream {
    let Target { generics, self_type, .. } = &set.target;
    let ident = variant_name(message);
    let message_type = message_type_path(message);
    quote! {
        #[automatically_derived]
        impl #generics ::core::convert::From<#message_type> for #self_type {
            fn from(__message: #message_type) -> Self {
                Self::#ident(__message)
            }
        }
    }
}

// Expands to:
//     impl<'a> ::core::convert::TryFrom<Message<'a>> for Bark<'a> {
//         type Error = Message<'a>;
//         fn try_from(__message: Message<'a>) -> Result<Self, Message<'a>> { .. }
//     }
fn expand_try_from(set: &MessageSet<'_>, message: &Message) -> TokenStream {
    let Target { generics, self_type, .. } = &set.target;
    let ident = variant_name(message);
    let message_type = message_type_path(message);
    // In a protocol of one message there is no other.
    quote! {
        #[automatically_derived]
        impl #generics ::core::convert::TryFrom<#self_type> for #message_type {
            type Error = #self_type;

            fn try_from(__message: #self_type) -> ::core::result::Result<Self, #self_type> {
                match __message {
                    Message::#ident(__message) => ::core::result::Result::Ok(__message),
                    #[allow(unreachable_patterns)]
                    __other => ::core::result::Result::Err(__other),
                }
            }
        }
    }
}

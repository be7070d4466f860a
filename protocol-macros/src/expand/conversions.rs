//! Between a message and the enum of all messages.

use proc_macro2::TokenStream;
use quote::quote;

use super::message_set::{MessageSet, message_type_path, variant_name};
use super::target::Target;

// Expands to:
//     __rt::conversions! { Message [<'a>] { Bark(Bark<'a>), .. } }
/// Of every message `From` and `TryFrom`, which the runtime spells out.
pub(super) fn expand_conversions(set: &MessageSet<'_>) -> TokenStream {
    let Target { ident, generics, .. } = &set.target;
    let variants = set.for_each(|message| {
        let (ident, message_type) = (variant_name(message), message_type_path(message));
        quote!(#ident(#message_type),)
    });
    quote!(__rt::conversions! { #ident [#generics] { #(#variants)* } })
}

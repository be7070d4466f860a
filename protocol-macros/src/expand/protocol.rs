//! The module of a protocol: the user's items in their order, then what holds them together.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{AttrStyle, Attribute};

use super::block::allows;
use super::conversions::expand_conversions;
use super::docs::expand_docs;
use super::header::expand_assertion;
use super::message_enum::{self, expand_message_enum};
use super::message_payload::{expand_message_decode_payload, expand_message_payload};
use super::message_set::MessageSet;
use super::message_type::{expand_message_type_enum, expand_message_type_impls};
use super::protocol_impl::expand_protocol_impl;
use super::target::Target;
use super::with_header::expand_with_header;
use crate::model::{CfgConflict, Item, Protocol};

// Expands to:
//     pub mod matrix {
//         pub struct Bark { .. }
//         const _: () = { .. };
//         ..
//         pub enum Message { .. }
//         pub enum MessageType { .. }
//         pub type Envelope = ..;
//         pub const CONTRACT: .. = ..;
//         const _: () = { .. };
//     }
pub(super) fn expand_protocol(protocol: &Protocol) -> TokenStream {
    let Protocol { ident, visibility, attributes, .. } = protocol;
    let is_outer = |attribute: &&Attribute| matches!(attribute.style, AttrStyle::Outer);
    let (outer_attributes, inner_attributes): (Vec<_>, Vec<_>) = attributes.iter().partition(is_outer);
    let items = protocol.items.iter().map(expand_item);
    let conflicts = protocol.cfg_conflicts.iter().map(expand_conflict);
    let header_assertion = expand_assertion(&protocol.runtime, &protocol.envelope);
    let message_set = protocol.complete.then(|| expand_message_set(&MessageSet::new(protocol)));
    quote! {
        #(#outer_attributes)*
        #visibility mod #ident {
            #(#inner_attributes)*
            #(#items)*
            #(#conflicts)*
            #header_assertion
            #message_set
        }
    }
}

fn expand_item(item: &Item) -> TokenStream {
    match item {
        Item::Message(message) => super::protocol_message(message),
        Item::Data(data_type) => super::data_type(data_type),
        Item::Other(other) => other.clone(),
    }
}

// Expands to:
//     #[cfg(..)]
//     const _: () = { compile_error!(..); };
fn expand_conflict(conflict: &CfgConflict) -> TokenStream {
    let CfgConflict { cfgs, errors } = conflict;
    quote! {
        #(#cfgs)*
        const _: () = {
            #errors
        };
    }
}

fn expand_message_set(set: &MessageSet<'_>) -> TokenStream {
    let message_enum = expand_message_enum(set);
    let message_type_enum = expand_message_type_enum(set);
    let names = expand_names(set);
    let allows = allows();
    let impls = [
        message_enum::expand_inherent(set),
        expand_with_header(&set.target, &set.protocol.envelope),
        expand_message_payload(set),
        expand_message_decode_payload(set),
        expand_protocol_impl(set),
        message_enum::expand_owned(set),
        message_enum::expand_serde(set),
        expand_message_type_impls(set),
        expand_conversions(set),
    ];
    quote! {
        #message_enum
        #message_type_enum
        #names

        #allows
        const _: () = {
            #(#impls)*
        };
    }
}

// Expands to:
//     pub type Envelope<'a> = rt::Envelope<Message<'a>>;
//     pub const CONTRACT: rt::contract::Contract = *<Message<'static> as rt::Payload>::CONTRACT;
/// Editors show a constant's value where they can tell it, and how it is written where they cannot, which here is shorter.
fn expand_names(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, generics, self_type, static_type, .. } = &set.target;
    let visibility = &set.visibility;
    let (envelope_name, contract_name) = (set.name_at_module("Envelope"), set.name_at_module("CONTRACT"));
    let envelope_docs = expand_docs(&format!("An envelope with any message of the `{}` protocol.", set.name));
    let contract_docs = expand_docs(&format!("The description of the `{}` protocol.", set.name));
    let allows = allows();
    quote! {
        #envelope_docs
        #allows
        #visibility type #envelope_name #generics = #rt::Envelope<#self_type>;

        #contract_docs
        #allows
        #visibility const #contract_name: #rt::contract::Contract = *<#static_type as #rt::Payload>::CONTRACT;
    }
}

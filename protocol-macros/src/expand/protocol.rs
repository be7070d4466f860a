//! The module of a protocol: the user's items in order, then the items generated for all messages together.

mod contract;
mod delegated;
mod included;
mod member;
mod message_enum;
mod message_set;
mod message_type;
mod payload;
mod roles;
mod tag_table;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{AttrStyle, Attribute};

use super::block::{allows, expand_block};
use super::data::expand_data;
use super::docs::expand_docs;
use super::envelope::{expand_assertion, expand_first_assertion, expand_with_header};
use super::message::{expand_message, expand_protocol_message};
use super::target::Target;
use crate::model::{CfgConflict, Item, Protocol};

use delegated::expand_delegated;
use included::{expand_aliases, expand_assertions};
use message_enum::{expand_conversions, expand_message_enum};
use message_set::MessageSet;
use message_type::{expand_message_type_enum, expand_message_type_impls};
use payload::{expand_message_decode_payload, expand_message_payload, expand_protocol_impl};

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
/// With `delegates`, the declarations are left to macros of their own, which expand to the same.
pub(crate) fn expand_protocol(protocol: &Protocol, delegates: bool) -> TokenStream {
    let Protocol { ident, visibility, attributes, .. } = protocol;
    let is_outer = |attribute: &&Attribute| matches!(attribute.style, AttrStyle::Outer);
    let (outer_attributes, inner_attributes): (Vec<_>, Vec<_>) = attributes.iter().partition(is_outer);
    let items = protocol.items.iter().map(|item| {
        let own_macro = if delegates { expand_delegated(item, &protocol.envelope) } else { None };
        own_macro.unwrap_or_else(|| expand_item(item))
    });
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
        // The assertion about the protocol's keys does not know a key that one message has.
        Item::Message(message) if message.has_own_content => expand_message(message),
        Item::Message(message) => expand_protocol_message(message),
        Item::Data(data_type) => expand_data(data_type),
        Item::Included(inclusion) => inclusion.item.clone(),
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
    let aliases = expand_aliases(set);
    let message_enum = expand_message_enum(set);
    let message_type_enum = expand_message_type_enum(set);
    let names = expand_names(set);
    let roles = roles::expand_module(set);
    let impls: TokenStream = [
        message_enum::expand_inherent(set),
        expand_with_header(&set.target, &set.envelope, set.has_integers),
        expand_message_payload(set),
        expand_message_decode_payload(set),
        expand_protocol_impl(set),
        message_enum::expand_owned(set),
        message_enum::expand_serde(set),
        expand_message_type_impls(set),
        expand_conversions(set),
        expand_assertions(set),
        roles::expand_impls(set),
        expand_array_assertion(set),
    ]
    .into_iter()
    .collect();
    let block = expand_block(set.target.rt, &impls);
    quote! {
        #aliases
        #message_enum
        #message_type_enum
        #names
        #roles
        #block
    }
}

/// Asserts that payloads are the first elements behind tag and header, if they are one element in some messages and several
/// in others.
fn expand_array_assertion(set: &MessageSet<'_>) -> TokenStream {
    let envelope = &set.protocol.envelope;
    let is_mixed = set.envelope.is_flattened() && !envelope.is_flattened();
    let span = Span::call_site().located_at(set.protocol.ident.span());
    let assertion = is_mixed.then(|| expand_first_assertion(&set.name, envelope, span));
    assertion.flatten().unwrap_or_default()
}

// Expands to:
//     pub type Envelope<'a> = ::protocol::Envelope<Message<'a>, ::protocol::Header>;
//     pub const CONTRACT: ::protocol::contract::Contract = *<Message<'static> as ::protocol::Payload>::CONTRACT;
/// Editors show a constant's value if they can evaluate it, and its initialiser otherwise, which is shorter here.
fn expand_names(set: &MessageSet<'_>) -> TokenStream {
    let Target { rt, generics, self_type, static_type, .. } = &set.target;
    let envelope = &set.protocol.envelope;
    let visibility = &set.visibility;
    let (envelope_name, contract_name) = (set.name_at_module("Envelope"), set.name_at_module("CONTRACT"));
    let envelope_docs = expand_docs(&format!("An envelope with any message of the `{}` protocol.", set.name));
    let contract_docs = expand_docs(&format!("The description of the `{}` protocol.", set.name));
    // Not `<Message as WithHeader>::Header`: rustc does not know that this is independent of the lifetime.
    let header = envelope.header.as_ref().map_or_else(|| quote!(#rt::Header), ToTokens::to_token_stream);
    let allows = allows();
    quote! {
        #envelope_docs
        #allows
        #visibility type #envelope_name #generics = #rt::Envelope<#self_type, #header>;

        #contract_docs
        #allows
        #visibility const #contract_name: #rt::contract::Contract = *<#static_type as #rt::Payload>::CONTRACT;
    }
}

//! The contract of a protocol, with what it says of itself, and the entries of its messages.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::docs::expand_text;
use crate::expand::envelope::{expand_header_constant, expand_unknown_fields};
use crate::expand::target::{lifetime, with_lifetime};
use crate::model::{Docs, Envelope, Message, Service, Unknown};

// Expands to:
//     __rt::Contract::new(
//         "matrix", "..", <Self as __rt::WithHeader>::PLACES, __rt::HeaderOf::<__rt::Header>::DESCRIBE,
//         { static __MESSAGES: &[__rt::MessageEntry] = &[__rt::message_entry::<Bark<'static>>()]; __MESSAGES },
//         __rt::UnknownTypes::Reject, __rt::UnknownFields::Ignore,
//     )
/// The list is a static: the contract is a constant, of which each part of a program that refers to it has a copy.
pub(crate) fn expand_contract(
    (name, docs): (&str, &Docs),
    envelope: &Envelope,
    message_entries: &[TokenStream],
) -> TokenStream {
    let docs = expand_text(docs);
    let describe_header = expand_header_constant(envelope, "DESCRIBE");
    let unknown_types = match envelope.unknown {
        Unknown::Reject => quote!(__rt::UnknownTypes::Reject),
        Unknown::Capture => quote!(__rt::UnknownTypes::Capture),
    };
    let unknown_fields = expand_unknown_fields(envelope.unknown_fields);
    quote! {
        __rt::Contract::new(
            #name,
            #docs,
            <Self as __rt::WithHeader>::PLACES,
            #describe_header,
            {
                static __MESSAGES: &[__rt::MessageEntry] = &[#(#message_entries),*];
                __MESSAGES
            },
            #unknown_types,
            #unknown_fields,
        )
    }
}

// Expands to:
//     __rt::Contract::with_version(__rt::Contract::with_address(.., "/api/world/ws"), "1.0.0")
pub(crate) fn expand_service(contract: TokenStream, service: &Service) -> TokenStream {
    let Service { id, address, version, license, servers } = service;
    let contract = match id {
        Some(id) => quote!(__rt::Contract::with_id(#contract, #id)),
        None => contract,
    };
    let contract = match address {
        Some(address) => quote!(__rt::Contract::with_address(#contract, #address)),
        None => contract,
    };
    let contract = match version {
        Some(version) => quote!(__rt::Contract::with_version(#contract, #version)),
        None => contract,
    };
    let contract = match license {
        Some(license) => quote!(__rt::Contract::with_license(#contract, #license)),
        None => contract,
    };
    if servers.is_empty() {
        return contract;
    }
    let servers = servers.iter().map(|(name, url)| quote!(__rt::ServerInfo::new(#name, #url)));
    quote!(__rt::Contract::with_servers(#contract, &[#(#servers),*]))
}

/// Expands to `__rt::message_entry::<Bark<'static>>()`, the message's entry in the contract.
pub(crate) fn expand_message_entry(message: &Message) -> TokenStream {
    let static_type = static_type(message);
    quote!(__rt::message_entry::<#static_type>())
}

/// Returns the type of the message without borrows.
pub(crate) fn static_type(message: &Message) -> TokenStream {
    let structure = &message.structure;
    with_lifetime(&structure.declaration.ident, &structure.lifetimes, &lifetime("'static"))
}

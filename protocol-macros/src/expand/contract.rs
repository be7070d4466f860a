//! The contract of a protocol, and the pieces of it that its messages repeat.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::codec::blame;
use super::docs::expand_text;
use crate::model::{Docs, Envelope, Service, Unknown, UnknownFields};

/// The header type of an envelope as it is written inside of a block, and where it is to blame.
pub(super) fn header_type(envelope: &Envelope) -> (TokenStream, Span) {
    match &envelope.header {
        Some(header) => (header.to_token_stream(), blame(header)),
        None => (quote!(__rt::Header), Span::call_site()),
    }
}

// Expands to:
//     {
//         use __rt::NotAHeader as _;
//         __rt::HeaderOf::<Header>::DESCRIBE
//     }
/// What a constant asks of the header; the trait answers for a type that is none, so that rustc has one error less.
pub(super) fn expand_header_constant(envelope: &Envelope, constant: &str) -> TokenStream {
    let (header, header_span) = header_type(envelope);
    let constant = Ident::new(constant, header_span);
    let constant = quote_spanned!(header_span=> __rt::HeaderOf::<#header>::#constant);
    match envelope.header {
        Some(_) => quote! {{
            #[allow(unused_imports)]
            use __rt::NotAHeader as _;
            #constant
        }},
        None => constant,
    }
}

// Expands to:
//     __rt::Contract::new(
//         "matrix", "..", ("type", "data"), __rt::HeaderOf::<__rt::Header>::DESCRIBE,
//         &[__rt::message_info::<Bark<'static>>],
//         __rt::UnknownTypes::Reject, __rt::UnknownFields::Ignore,
//     )
pub(super) fn expand_contract(
    (name, docs): (&str, &Docs),
    envelope: &Envelope,
    message_infos: &[TokenStream],
) -> TokenStream {
    let Envelope { tag, content, .. } = envelope;
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
            (#tag, #content),
            #describe_header,
            &[#(#message_infos),*],
            #unknown_types,
            #unknown_fields,
        )
    }
}

// Expands to:
//     __rt::Contract::with_version(__rt::Contract::with_address(.., "/api/world/ws"), "1.0.0")
pub(super) fn expand_service(contract: TokenStream, service: &Service) -> TokenStream {
    let Service { address, version } = service;
    let contract = match address {
        Some(address) => quote!(__rt::Contract::with_address(#contract, #address)),
        None => contract,
    };
    match version {
        Some(version) => quote!(__rt::Contract::with_version(#contract, #version)),
        None => contract,
    }
}

pub(super) fn expand_unknown_fields(unknown_fields: UnknownFields) -> TokenStream {
    match unknown_fields {
        UnknownFields::Ignore => quote!(__rt::UnknownFields::Ignore),
        UnknownFields::Reject => quote!(__rt::UnknownFields::Reject),
    }
}

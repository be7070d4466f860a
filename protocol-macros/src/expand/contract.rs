//! The contract of a protocol, and the pieces of it that its messages repeat.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::codec::{blame, respanned};
use super::docs::expand_text;
use crate::model::{Docs, Envelope, Service, Unknown, UnknownFields};

/// The header type of an envelope, and where it is to blame.
pub(super) fn header_type(rt: &TokenStream, envelope: &Envelope) -> (TokenStream, Span) {
    match &envelope.header {
        Some(header) => (header.to_token_stream(), blame(header)),
        None => (quote!(#rt::Header), Span::call_site()),
    }
}

// Expands to:
//     {
//         use rt::__private::NotAHeader as _;
//         rt::__private::HeaderOf::<Header>::DESCRIBE
//     }
/// What a constant asks of the header; the trait answers for a type that is none, so that rustc has one error less.
pub(super) fn expand_header_constant(rt: &TokenStream, envelope: &Envelope, constant: &str) -> TokenStream {
    let (header, header_span) = header_type(rt, envelope);
    let header_rt = respanned(rt, header_span);
    let constant = Ident::new(constant, header_span);
    let constant = quote_spanned!(header_span=> #header_rt::__private::HeaderOf::<#header>::#constant);
    match envelope.header {
        Some(_) => quote! {{
            #[allow(unused_imports)]
            use #rt::__private::NotAHeader as _;
            #constant
        }},
        None => constant,
    }
}

// Expands to:
//     rt::contract::Contract::new(
//         "matrix", "..", ("type", "data"), rt::__private::HeaderOf::<rt::Header>::DESCRIBE,
//         &[rt::__private::message_info::<Bark<'static>>],
//         rt::contract::UnknownTypes::Reject, rt::contract::UnknownFields::Ignore,
//     )
pub(super) fn expand_contract(
    rt: &TokenStream,
    (name, docs): (&str, &Docs),
    envelope: &Envelope,
    message_infos: &[TokenStream],
) -> TokenStream {
    let Envelope { tag, content, .. } = envelope;
    let docs = expand_text(rt, docs);
    let describe_header = expand_header_constant(rt, envelope, "DESCRIBE");
    let unknown_types = match envelope.unknown {
        Unknown::Reject => quote!(#rt::contract::UnknownTypes::Reject),
        Unknown::Capture => quote!(#rt::contract::UnknownTypes::Capture),
    };
    let unknown_fields = expand_unknown_fields(rt, envelope.unknown_fields);
    quote! {
        #rt::contract::Contract::new(
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
//     rt::contract::Contract::with_version(rt::contract::Contract::with_address(.., "/api/world/ws"), "1.0.0")
pub(super) fn expand_service(rt: &TokenStream, contract: TokenStream, service: &Service) -> TokenStream {
    let Service { address, version } = service;
    let contract = match address {
        Some(address) => quote!(#rt::contract::Contract::with_address(#contract, #address)),
        None => contract,
    };
    match version {
        Some(version) => quote!(#rt::contract::Contract::with_version(#contract, #version)),
        None => contract,
    }
}

pub(super) fn expand_unknown_fields(rt: &TokenStream, unknown_fields: UnknownFields) -> TokenStream {
    match unknown_fields {
        UnknownFields::Ignore => quote!(#rt::contract::UnknownFields::Ignore),
        UnknownFields::Reject => quote!(#rt::contract::UnknownFields::Reject),
    }
}

//! The pieces of a contract that messages and protocols share.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::codec::{blame, respanned};
use crate::model::{Envelope, Service, Unknown, UnknownFields};

/// The header type of an envelope, and where it is to blame.
pub(super) fn header_type(rt: &TokenStream, envelope: &Envelope) -> (TokenStream, Span) {
    match &envelope.header {
        Some(header) => (header.to_token_stream(), blame(header)),
        None => (quote!(#rt::Header), Span::call_site()),
    }
}

// Expands to:
//     rt::contract::Contract::new(
//         "matrix", "..", ("type", "data"), <rt::Header as rt::Field<'static>>::describe,
//         &[<Bark<'static>>::__message_info],
//         rt::contract::UnknownTypes::Reject, rt::contract::UnknownFields::Ignore,
//     )
pub(super) fn expand_contract(
    rt: &TokenStream,
    (name, docs): (&str, &str),
    envelope: &Envelope,
    unknown: Unknown,
    message_infos: &[TokenStream],
) -> TokenStream {
    let Envelope { tag, content, .. } = envelope;
    let (header, header_span) = header_type(rt, envelope);
    let header_rt = respanned(rt, header_span);
    let describe_header = quote_spanned!(header_span=> <#header as #header_rt::Field<'_>>::describe);
    let unknown_types = match unknown {
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
//     .with_address("/api/world/ws").with_version("1.0.0")
pub(super) fn expand_service(service: &Service) -> TokenStream {
    let address = service.address.iter().map(|address| quote!(.with_address(#address)));
    let version = service.version.iter().map(|version| quote!(.with_version(#version)));
    address.chain(version).collect()
}

pub(super) fn expand_unknown_fields(rt: &TokenStream, unknown_fields: UnknownFields) -> TokenStream {
    match unknown_fields {
        UnknownFields::Ignore => quote!(#rt::contract::UnknownFields::Ignore),
        UnknownFields::Reject => quote!(#rt::contract::UnknownFields::Reject),
    }
}

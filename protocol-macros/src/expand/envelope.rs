//! The envelope of a message: its header, and what becomes of keys that it does not know.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::block::expand_import;
use super::span::blame;
use super::target::Target;
use crate::diagnostics::texts;
use crate::model::{Envelope, UnknownFields};

/// The header type of an envelope as it is written inside of a block, and where it is to blame.
pub(crate) fn header_type(envelope: &Envelope) -> (TokenStream, Span) {
    match &envelope.header {
        Some(header) => (header.to_token_stream(), blame(header)),
        None => (quote!(__rt::Header), Span::call_site()),
    }
}

// Expands to:
//     impl<'a> __rt::WithHeader for Bark<'a> {
//         type Header = __rt::Header;
//     }
pub(crate) fn expand_with_header(target: &Target<'_>, envelope: &Envelope) -> TokenStream {
    let Target { generics, self_type, .. } = target;
    let (header, header_span) = header_type(envelope);
    let definition = quote_spanned!(header_span=> type Header = #header;);
    quote! {
        #[automatically_derived]
        impl #generics __rt::WithHeader for #self_type {
            #definition
        }
    }
}

// Expands to:
//     {
//         use __rt::NotAHeader as _;
//         __rt::HeaderOf::<Header>::DESCRIBE
//     }
/// What a constant asks of the header; the trait answers for a type that is none, so that rustc has one error less.
pub(crate) fn expand_header_constant(envelope: &Envelope, constant: &str) -> TokenStream {
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
//     const _: () = {
//         use ::protocol::__private::.. as __rt;
//         __rt::assert_distinct_keys(
//             { use __rt::NotAHeader as _; __rt::HeaderOf::<Header>::KEYS },
//             [("type", ".."), ("data", "..")],
//         )
//     };
/// No key of the header may be the tag or content key; only constants know the header's keys.
///
/// Nothing to assert where header and keys are those of the runtime.
pub(crate) fn expand_assertion(runtime: &TokenStream, envelope: &Envelope) -> Option<TokenStream> {
    let Envelope { tag, content, header, .. } = envelope;
    if header.is_none() && envelope.has_usual_keys() {
        return None;
    }
    let (_, header_span) = header_type(envelope);
    let keys = expand_header_constant(envelope, "KEYS");
    let tag_text = texts::header_key_elsewhere(tag, "tag");
    let content_text = texts::header_key_elsewhere(content, "content");
    let import = expand_import(runtime);
    Some(quote_spanned! {header_span=>
        const _: () = {
            #import
            __rt::assert_distinct_keys(#keys, [(#tag, #tag_text), (#content, #content_text)])
        };
    })
}

pub(crate) fn expand_unknown_fields(unknown_fields: UnknownFields) -> TokenStream {
    match unknown_fields {
        UnknownFields::Ignore => quote!(__rt::UnknownFields::Ignore),
        UnknownFields::Reject => quote!(__rt::UnknownFields::Reject),
    }
}

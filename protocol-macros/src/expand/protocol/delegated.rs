//! A declaration that is left to a macro of its own, which expands to what it would expand to here.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::{Declaration, Envelope, Item, Source, UnknownFields};

// Expands to:
//     #[::protocol::message(crate = ::protocol, tag = "op", content = "data", header = Trace, type = "bark")]
//     pub struct Bark { .. }
/// Returns `None` if the declaration cannot be expanded without its protocol: it is broken, or neither a message nor a
/// data type.
pub(super) fn expand_delegated(item: &Item, envelope: &Envelope) -> Option<TokenStream> {
    let (declaration, attribute, keys) = match item {
        Item::Message(message) => (&message.structure.declaration, quote!(message), Some(expand_keys(envelope))),
        Item::Data(data) => (data.declaration(), quote!(data), None),
        Item::Other(_) => return None,
    };
    let Declaration { runtime, broken: false, source: Some(Source { arguments, item }), .. } = declaration else {
        return None;
    };
    Some(quote! {
        #[#runtime::#attribute(crate = #runtime, #keys #arguments)]
        #item
    })
}

// Expands to:
//     tag = "op", content = "data", header = Trace, unknown_fields = reject,
fn expand_keys(envelope: &Envelope) -> TokenStream {
    let Envelope { header, unknown_fields, .. } = envelope;
    let keys = envelope.keys().map(|(key, word)| {
        let word = format_ident!("{word}");
        quote!(#word = #key,)
    });
    let header = header.as_ref().map(|header| quote!(header = #header,));
    let unknown_fields = match unknown_fields {
        UnknownFields::Ignore => None,
        UnknownFields::Reject => Some(quote!(unknown_fields = reject,)),
    };
    quote!(#(#keys)* #header #unknown_fields)
}

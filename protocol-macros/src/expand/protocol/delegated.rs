//! A declaration that is left to a macro of its own, which expands to what it would expand to here.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::expand::envelope::index;
use crate::model::{Declaration, Envelope, Item, Message, Source, UnknownFields};

// Expands to:
//     #[::protocol::message(crate = ::protocol, tag = "op", content = "data", header = Trace, type = "bark")]
//     pub struct Bark { .. }
/// Returns `None` if the declaration cannot be expanded without its protocol: it is broken, or neither a message nor a
/// data type.
pub(super) fn expand_delegated(item: &Item, envelope: &Envelope) -> Option<TokenStream> {
    let (declaration, attribute, keys) = match item {
        Item::Message(message) => (&message.structure.declaration, quote!(message), expand_keys(message)),
        Item::Data(data) => (data.declaration(), quote!(data), expand_unknown_fields_key(envelope)),
        Item::Included(_) | Item::Other(_) => return None,
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
fn expand_keys(message: &Message) -> TokenStream {
    let Message { envelope, has_own_content, .. } = message;
    let is_array = envelope.is_array;
    let written = |key: &str| if is_array { index(key).to_token_stream() } else { key.to_token_stream() };
    let tag = if envelope.has_tag_outside() { quote!(outside) } else { written(&envelope.written_tag()) };
    // Its own key is among its arguments.
    let content = envelope.content_key().filter(|_| !has_own_content).map(written);
    let content = content.map(|content| quote!(content = #content,));
    let flatten = (envelope.is_flattened() && !has_own_content).then(|| quote!(content = flatten,));
    let header = envelope.header.as_ref().map(|header| quote!(header = #header,));
    let unknown_fields = expand_unknown_fields_key(envelope);
    quote!(tag = #tag, #content #flatten #header #unknown_fields)
}

/// Expands to nothing where that is the default.
fn expand_unknown_fields_key(envelope: &Envelope) -> TokenStream {
    match envelope.unknown_fields {
        UnknownFields::Ignore => TokenStream::new(),
        UnknownFields::Reject => quote!(unknown_fields = reject,),
    }
}

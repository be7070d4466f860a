//! `impl WithHeader`: the header of a message, and of all messages of a protocol.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::contract::header_type;
use super::target::Target;
use crate::model::Envelope;

// Expands to:
//     impl<'a> rt::WithHeader for Bark<'a> {
//         type Header = rt::Header;
//     }
pub(super) fn expand_with_header(target: &Target<'_>, envelope: &Envelope) -> TokenStream {
    let Target { rt, generics, self_type, .. } = target;
    let (header, header_span) = header_type(rt, envelope);
    let definition = quote_spanned!(header_span=> type Header = #header;);
    quote! {
        #[automatically_derived]
        impl #generics #rt::WithHeader for #self_type {
            #definition
        }
    }
}

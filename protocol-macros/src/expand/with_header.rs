//! `impl WithHeader`: the header of a message, and of all messages of a protocol.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::contract::header_type;
use super::target::Target;
use crate::model::Envelope;

// Expands to:
//     impl<'a> __rt::WithHeader for Bark<'a> {
//         type Header = __rt::Header;
//     }
pub(super) fn expand_with_header(target: &Target<'_>, envelope: &Envelope) -> TokenStream {
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

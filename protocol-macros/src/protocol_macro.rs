//! `#[protocol]`: runs the stages on a protocol.

use proc_macro2::TokenStream;
use quote::quote;

use crate::check::{self, Checked};
use crate::diagnostics::Errors;
use crate::expand;
use crate::parse::RawProtocol;

/// Reads, checks and writes out a protocol; mistakes come first, and never take the user's own item with them.
pub(crate) fn run(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let raw = RawProtocol::parse(arguments, item);
    let expansion = match check::check_protocol(raw, &mut errors) {
        Checked::Modelled(protocol) => expand::protocol(&protocol),
        Checked::Unmodelled(item) => item,
    };
    let errors = errors.finish();
    quote!(#errors #expansion)
}

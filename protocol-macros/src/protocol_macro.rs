//! `#[protocol]`: runs the stages on a protocol.

use proc_macro2::TokenStream;
use quote::quote;

use crate::check::{self, Checked};
use crate::diagnostics::Errors;
use crate::expand;
use crate::hints;
use crate::parse::RawProtocol;

/// Reads, checks and writes out a protocol; mistakes never take the user's own item with them.
///
/// They stand last: while something is being typed, they quote it, and an editor would lose its place in what comes behind.
pub(crate) fn run(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let hints = hints::expand_hints("protocol", &arguments, &item);
    let raw = RawProtocol::parse(arguments, item);
    let expansion = match check::check_protocol(raw, &mut errors) {
        Checked::Modelled(protocol) => expand::expand_protocol(&protocol),
        Checked::Unmodelled(item) => item,
    };
    let errors = errors.finish();
    quote!(#hints #expansion #errors)
}

//! `#[protocol]`: runs the stages on a protocol.

use proc_macro2::TokenStream;
use quote::quote;

use crate::check::{self, Checked};
use crate::diagnostics::Errors;
use crate::editor;
use crate::expand;
use crate::parse::RawProtocol;

/// Parses, checks and expands a protocol; whatever the mistakes, the user's own item is always emitted.
///
/// Errors come last: they quote what is being typed, and an editor would lose its place in anything after them.
pub(crate) fn run(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let hints = editor::is_expanding().then(|| editor::expand_hints("protocol", &arguments, &item));
    let raw = RawProtocol::parse(arguments, item);
    let expansion = match check::check_protocol(raw, &mut errors) {
        Checked::Modelled(protocol) => expand::expand_protocol(&protocol, editor::is_expanding()),
        Checked::Unmodelled(item) => item,
    };
    let errors = errors.finish();
    quote!(#hints #expansion #errors)
}

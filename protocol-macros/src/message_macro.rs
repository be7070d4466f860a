//! `#[message]`: runs the stages on a message.

use proc_macro2::TokenStream;
use quote::quote;

use crate::check::{self, Checked, Context};
use crate::diagnostics::Errors;
use crate::editor;
use crate::expand;
use crate::parse::RawMessage;

/// Parses, checks and expands a message; whatever the mistakes, the user's own item is always emitted.
///
/// Errors come last: they quote what is being typed, and an editor would lose its place in anything after them.
pub(crate) fn run(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let hints = editor::is_expanding().then(|| editor::expand_hints("message", &arguments, &item));
    let raw = RawMessage::parse(arguments, item);
    let expansion = match check::check_message(raw, &Context::Alone, &mut errors) {
        Checked::Modelled(message) => expand::expand_message(&message),
        Checked::Unmodelled(item) => item,
    };
    let errors = errors.finish();
    quote!(#hints #expansion #errors)
}

//! `#[data]`: runs the stages on a data type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::check::{self, Checked, Context};
use crate::diagnostics::Errors;
use crate::editor;
use crate::expand;
use crate::parse::RawData;

/// Parses, checks and expands a data type; whatever the mistakes, the user's own item is always emitted.
///
/// Errors come last: they quote what is being typed, and an editor would lose its place in anything after them.
pub(crate) fn run(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let hints = editor::is_expanding().then(|| editor::expand_hints("data", &arguments, &item));
    let raw = RawData::parse(arguments, item);
    let expansion = match check::check_data(raw, &Context::Alone, &mut errors) {
        Checked::Modelled(data_type) => expand::expand_data(&data_type),
        Checked::Unmodelled(item) => item,
    };
    let errors = errors.finish();
    quote!(#hints #expansion #errors)
}

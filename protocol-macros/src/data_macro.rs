//! `#[data]`: runs the stages on a data type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::check::{self, Checked, Context};
use crate::diagnostics::Errors;
use crate::expand;
use crate::hints;
use crate::parse::RawData;

/// Reads, checks and writes out a data type; mistakes never take the user's own item with them.
///
/// They stand last: while something is being typed, they quote it, and an editor would lose its place in what comes behind.
pub(crate) fn run(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let hints = hints::expand_hints("data", &arguments, &item);
    let raw = RawData::parse(arguments, item);
    let expansion = match check::check_data(raw, &Context::Alone, &mut errors) {
        Checked::Modelled(data_type) => expand::expand_data(&data_type),
        Checked::Unmodelled(item) => item,
    };
    let errors = errors.finish();
    quote!(#hints #expansion #errors)
}

//! Doc comments of generated items.

use proc_macro2::TokenStream;
use quote::quote;

/// `/// ..`, one per line.
pub(super) fn expand_docs(docs: &str) -> TokenStream {
    docs.lines()
        .map(|line| {
            let line = format!(" {line}");
            quote!(#[doc = #line])
        })
        .collect()
}

//! Doc comments, of generated items and in descriptions.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Docs, Message};

/// `/// ..`, one per line.
pub(super) fn expand_docs(docs: &str) -> TokenStream {
    docs.lines()
        .map(|line| {
            let line = format!(" {line}");
            quote!(#[doc = #line])
        })
        .collect()
}

/// What a message's variants say: `before`, and what the message itself says.
pub(super) fn expand_variant_docs(message: &Message, before: &str) -> TokenStream {
    let declaration = &message.structure.declaration;
    let docs = match &declaration.docs {
        Docs::Text(text) if text.is_empty() => expand_docs(&format!("{before}A `{}` message.", message.tag.name)),
        Docs::Text(text) => expand_docs(&format!("{before}{text}")),
        Docs::Parts(parts) => {
            let before = format!(" {before}");
            quote!(#[doc = ::core::concat!(#before, #parts)])
        }
    };
    let hidden = declaration.hidden.then(|| quote!(#[doc(hidden)]));
    quote!(#docs #hidden)
}

/// The text of a doc comment: `"What is said."`
pub(super) fn expand_text(rt: &TokenStream, docs: &Docs) -> TokenStream {
    match docs {
        Docs::Text(text) => quote!(#text),
        Docs::Parts(parts) => quote!(#rt::__private::docs(::core::concat!(#parts))),
    }
}

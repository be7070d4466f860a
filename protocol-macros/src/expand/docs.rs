//! Doc comments on generated items and in descriptions.
//!
//! Docs copied to generated items never contain the user's examples, which would be compiled again as doc tests.

mod prose;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Docs, Message};

/// Expands to `/// ..`, one per line.
pub(crate) fn expand_docs(docs: &str) -> TokenStream {
    docs.lines()
        .map(|line| {
            let line = format!(" {line}");
            quote!(#[doc = #line])
        })
        .collect()
}

/// Expands the docs of a message's variant in `Message`: the summary of the message's own.
pub(crate) fn expand_message_docs(message: &Message) -> TokenStream {
    expand_variant_docs(message, |summary, tag| summary.map_or_else(|| format!("A {tag} message."), str::to_owned))
}

/// Expands the docs of a message's variant in `MessageType`: the type, and the summary of the message's own.
pub(crate) fn expand_type_docs(message: &Message) -> TokenStream {
    expand_variant_docs(message, |summary, tag| match summary {
        Some(summary) => format!("{tag}: {summary}"),
        None => format!("The type {tag}."),
    })
}

fn expand_variant_docs(message: &Message, text: impl FnOnce(Option<&str>, &str) -> String) -> TokenStream {
    let declaration = &message.structure.declaration;
    let summary = match &declaration.docs {
        Docs::Text(docs) => prose::summary(docs),
        Docs::Parts(_) => None,
    };
    let docs = expand_docs(&text(summary, &prose::code(&message.tag.mark.name())));
    let hidden = declaration.hidden.then(|| quote!(#[doc(hidden)]));
    quote!(#docs #hidden)
}

/// Expands to the text of a doc comment: `"What is said."`.
pub(crate) fn expand_text(docs: &Docs) -> TokenStream {
    match docs {
        Docs::Text(text) => quote!(#text),
        Docs::Parts(parts) => quote!(__rt::docs(::core::concat!(#parts))),
    }
}

/// Expands the aliases, the docs and the deprecation of a type, a field or a variant, each if there are any.
pub(crate) fn expand_said(aliases: &[String], docs: &Docs, deprecated: Option<&String>) -> Vec<TokenStream> {
    [expand_aliases(aliases), expand_said_docs(docs), expand_deprecated(deprecated)].into_iter().flatten().collect()
}

pub(crate) fn expand_aliases(aliases: &[String]) -> Option<TokenStream> {
    (!aliases.is_empty()).then(|| quote!(aliases: &[#(#aliases),*],))
}

pub(crate) fn expand_said_docs(docs: &Docs) -> Option<TokenStream> {
    if matches!(docs, Docs::Text(text) if text.is_empty()) {
        return None;
    }
    let text = expand_text(docs);
    Some(quote!(docs: #text,))
}

pub(crate) fn expand_deprecated(note: Option<&String>) -> Option<TokenStream> {
    note.map(|note| quote!(deprecated: __rt::Some(#note),))
}

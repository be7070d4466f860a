//! Runs the macros on tokens: which errors they report, in which order, and what remains of the user's item.

mod data;
mod fields;
mod forms;
mod imports;
mod message;
mod mutations;
mod protocol;

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

/// Returns the texts of the `compile_error!`s in an expansion, in order.
fn error_texts(expansion: TokenStream) -> Vec<String> {
    let mut texts = Vec::new();
    let mut in_error = false;
    for token in expansion {
        match token {
            TokenTree::Ident(ident) => in_error = ident == "compile_error",
            TokenTree::Group(group) if in_error => {
                let text: LitStr = syn::parse2(group.stream()).expect("the text of an error");
                texts.push(text.value());
                in_error = false;
            }
            TokenTree::Group(group) => texts.extend(error_texts(group.stream())),
            _ => {}
        }
    }
    texts
}

/// Parses source text into tokens.
fn tokens(source: &str) -> TokenStream {
    source.parse().expect("tokens")
}

/// Runs a macro on source text and compares the errors.
#[track_caller]
fn assert_errors(run: fn(TokenStream, TokenStream) -> TokenStream, arguments: &str, item: &str, expected: &[&str]) {
    let found = error_texts(run(tokens(arguments), tokens(item)));
    assert_eq!(found, expected, "for #[...({arguments})] {item}");
}

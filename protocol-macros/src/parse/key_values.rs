//! Reads comma-separated lists of `key`, `key = value` and `key(...)`. A mistake in one does not affect the others.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::Token;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};

use crate::diagnostics::{Errors, shown, texts};

/// Reads all keys of a list; `read` is given each key and the tokens after it, and consumes those that belong to it.
///
/// ```text
/// list := (key rest (',' key rest)* ','?)?
/// ```
pub(crate) fn read_keys(
    tokens: TokenStream,
    errors: &mut Errors,
    mut read: impl FnMut(&Ident, ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) {
    let mut found = Errors::default();
    let outcome = (|input: ParseStream<'_>| {
        while !input.is_empty() {
            let outcome = read_key(input, &mut found, &mut read);
            if let Err(error) = outcome {
                found.push_error(error);
            }
            skip_to_comma(input)?;
        }
        Ok(())
    })
    .parse2(tokens);
    errors.append(found);
    if let Err(error) = outcome {
        errors.push_error(error);
    }
}

/// Reads one key with what belongs to it, and checks that nothing else follows.
fn read_key(
    input: ParseStream<'_>,
    errors: &mut Errors,
    read: &mut impl FnMut(&Ident, ParseStream<'_>, &mut Errors) -> syn::Result<()>,
) -> syn::Result<()> {
    if !input.peek(syn::Ident::peek_any) {
        let found = until_comma(input);
        return Err(if found.is_empty() {
            syn::Error::new(input.span(), texts::expected("a key", ","))
        } else {
            syn::Error::new_spanned(&found, texts::expected("a key", &shown(&found)))
        });
    }
    let key = input.call(Ident::parse_any)?;
    read(&key, input, errors)?;
    let rest = until_comma(input);
    if rest.is_empty() {
        return Ok(());
    }
    Err(syn::Error::new_spanned(&rest, texts::expected("`,`", &shown(&rest))))
}

/// Skips everything up to and including the next comma.
fn skip_to_comma(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() {
        if input.parse::<Option<Token![,]>>()?.is_some() {
            break;
        }
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// Returns the tokens before the next comma, without consuming them.
pub(crate) fn until_comma(input: ParseStream<'_>) -> TokenStream {
    input
        .cursor()
        .token_stream()
        .into_iter()
        .take_while(|token| !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','))
        .collect()
}

/// Returns the error about a key that is not written as `form`, such as `type = "..."`.
pub(crate) fn wrong_form(key: &Ident, form: &str, input: ParseStream<'_>) -> syn::Error {
    let rest = until_comma(input);
    let written = quote!(#key #rest);
    syn::Error::new_spanned(&written, texts::expected(&format!("`{form}`"), &shown(&written)))
}

/// Returns the value in what follows a key in the wrong form: `5` in `= 5`, `(5)`, `[5]`, `: 5`.
pub(crate) fn value_in(rest: &TokenStream) -> TokenStream {
    let is_sign = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if "=:>".contains(punct.as_char()));
    let value: Vec<TokenTree> = rest.clone().into_iter().skip_while(is_sign).collect();
    match value.as_slice() {
        [TokenTree::Group(group)] => group.stream(),
        _ => value.into_iter().collect(),
    }
}

/// Returns the error about a value that is not `what`.
pub(crate) fn wrong_value(what: &str, key: &Ident, input: ParseStream<'_>) -> syn::Error {
    let found = until_comma(input);
    if found.is_empty() {
        return syn::Error::new_spanned(key, texts::no_value(what, &key.to_string()));
    }
    syn::Error::new_spanned(&found, texts::expected(what, &shown(&found)))
}

/// Returns the parts between the commas.
pub(crate) fn split_at_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut parts = vec![Vec::new()];
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => parts.push(Vec::new()),
            _ => {
                if let Some(part) = parts.last_mut() {
                    part.push(token);
                }
            }
        }
    }
    parts
}

//! Reads values that are string literals: texts, names and URIs.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Lit, LitStr};

use super::equals::equals;
use crate::diagnostics::{shown, texts, written};
use crate::parse::key_values::{until_comma, wrong_value};

/// Reads `key = "text"`.
pub(crate) fn string(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    string_or(key, A_STRING, input)
}

const A_STRING: &str = "a string literal";

/// Reads `key = "text"`; if something else follows, the error says that `what` was expected.
fn string_or(key: &Ident, what: &str, input: ParseStream<'_>) -> syn::Result<LitStr> {
    equals(key, "\"...\"", &quoted, input)?;
    literal_or(key, what, input)
}

/// Reads `key = "text"`, where the text is a name and must not be empty.
pub(crate) fn name(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    filled_name(key, string(key, input)?)
}

/// Does the same where an integer could stand too, which is read elsewhere.
pub(crate) fn name_or_integer(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    filled_name(key, string_or(key, "a string or integer literal", input)?)
}

fn filled_name(key: &Ident, name: LitStr) -> syn::Result<LitStr> {
    if name.value().is_empty() {
        return Err(syn::Error::new(name.span(), texts::empty_name(&key.to_string())));
    }
    Ok(name)
}

/// Reads `key = "text"`, where the text is not a name but must not be empty either.
pub(crate) fn filled_string(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let text = string(key, input)?;
    if text.value().is_empty() {
        return Err(syn::Error::new(text.span(), texts::empty_value(&key.to_string())));
    }
    Ok(text)
}

/// Reads `key = "uri"`. Rule: it is absolute, without a fragment, and ASCII. Rejected: `id = "world"`.
pub(crate) fn uri(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let text = string(key, input)?;
    if uri_parts(&text.value()).is_some() {
        return Ok(text);
    }
    Err(syn::Error::new(text.span(), texts::not_a_uri(&key.to_string())))
}

/// Returns the scheme of an absolute URI, and what is behind it.
pub(crate) fn uri_parts(uri: &str) -> Option<(&str, &str)> {
    let is_scheme = |scheme: &str| {
        scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'))
    };
    let is_allowed = |letter: char| letter.is_ascii_graphic() && !"\"#<>\\^`{|}".contains(letter);
    let (scheme, rest) = uri.split_once(':')?;
    (is_scheme(scheme) && !rest.is_empty() && rest.chars().all(is_allowed)).then_some((scheme, rest))
}

/// Reads `"text"`, the value of `key` or an item of its list.
pub(crate) fn literal(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    literal_or(key, A_STRING, input)
}

fn literal_or(key: &Ident, what: &str, input: ParseStream<'_>) -> syn::Result<LitStr> {
    if !input.peek(Lit) {
        let found = until_comma(input);
        return Err(match quoted(&found) {
            Some(literal) => syn::Error::new_spanned(&found, texts::expected_instead(what, &shown(&found), &literal)),
            None => wrong_value(what, key, input),
        });
    }
    let ahead = input.fork();
    match ahead.parse::<Lit>() {
        Ok(Lit::Str(text)) if text.suffix().is_empty() => input.parse::<Lit>().map(|_| text),
        _ => Err(wrong_value(what, key, input)),
    }
}

/// Returns a value as a string literal: `"bark"` for `bark`, and a string literal unchanged.
fn quoted(value: &TokenStream) -> Option<String> {
    match value.clone().into_iter().collect::<Vec<_>>().as_slice() {
        // The name of a constant was not meant to be the text itself.
        [TokenTree::Ident(word)] if !word.to_string().starts_with(char::is_uppercase) => {
            Some(format!("{:?}", word.to_string()))
        }
        _ => syn::parse2::<LitStr>(value.clone()).ok().map(|_| written(value)),
    }
}

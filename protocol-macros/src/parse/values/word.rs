//! Reads values that are one of a few words, such as `true` and `false`.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{LitBool, LitStr, Token};

use super::equals::equals;
use crate::diagnostics::{list, shown, texts, written};
use crate::parse::key_values::{until_comma, wrong_value};

/// Whether `= word` follows.
pub(crate) fn is_word(word: &str, input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    ahead.parse::<Token![=]>().is_ok() && until_comma(&ahead).to_string() == word
}

/// Reads `key = true` or `key = false`.
pub(crate) fn boolean(key: &Ident, input: ParseStream<'_>) -> syn::Result<bool> {
    equals(key, "false", &|_| None, input)?;
    if !input.peek(LitBool) {
        return Err(wrong_value("`true` or `false`", key, input));
    }
    input.parse::<LitBool>().map(|value| value.value())
}

/// Reads `key = word`, where the word is one of `words`.
pub(crate) fn word<T: Copy>(key: &Ident, words: &[(&'static str, T)], input: ParseStream<'_>) -> syn::Result<T> {
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    let known = |value: &TokenStream| {
        let word = written(value);
        names.contains(&word.as_str()).then_some(word)
    };
    equals(key, &names.join(" | "), &known, input)?;
    word_of(key, words, input)
}

/// Reads `word` of `key(word)`, where the word is one of `words`.
pub(crate) fn listed_word<T: Copy>(key: &Ident, words: &[(&'static str, T)], tokens: TokenStream) -> syn::Result<T> {
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    let text = texts::one_word(&key.to_string(), &names);
    if tokens.is_empty() {
        return Err(syn::Error::new(key.span(), text));
    }
    let written = tokens.clone();
    let read = |input: ParseStream<'_>| {
        let word = word_of(key, words, input)?;
        input.parse::<Option<Token![,]>>()?;
        if input.is_empty() { Ok(word) } else { Err(syn::Error::new_spanned(&written, &text)) }
    };
    read.parse2(tokens)
}

/// Reads a word that is the value of `key`.
fn word_of<T: Copy>(key: &Ident, words: &[(&'static str, T)], input: ParseStream<'_>) -> syn::Result<T> {
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    if !input.peek(syn::Ident::peek_any) {
        let found = until_comma(input);
        let word = syn::parse2::<LitStr>(found.clone()).ok().map(|text| text.value());
        let expected = format!("one of {}", list(&names));
        return Err(match word.filter(|word| names.contains(&word.as_str())) {
            Some(word) => syn::Error::new_spanned(&found, texts::expected_instead(&expected, &shown(&found), &word)),
            None => wrong_value(&expected, key, input),
        });
    }
    let found = input.call(Ident::parse_any)?;
    let written = found.to_string();
    if let Some((_, value)) = words.iter().find(|(name, _)| *name == written) {
        return Ok(*value);
    }
    Err(syn::Error::new(found.span(), texts::unknown_value(&key.to_string(), &written, &names)))
}

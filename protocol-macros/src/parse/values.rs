//! Reads what follows a key: a string, a path, a list, ...

mod code;
mod constant;
mod equals;
mod integer;
mod string;
mod word;

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use syn::parse::ParseStream;
use syn::{LitStr, token};

use super::bounds::meant_bounds;
use super::key_values::{until_comma, value_in, wrong_form};
use super::vocabulary;
use crate::diagnostics::written;

pub(crate) use code::{absolute_path, expression, optional_expression, path, ty};
pub(crate) use constant::constant;
pub(crate) use integer::{Integer, integer, integer_in, is_integer};
pub(crate) use string::{filled_string, literal, name, name_or_integer, string, uri, uri_parts};
pub(crate) use word::{boolean, is_word, listed_word, word};

/// Reads `key` alone.
pub(crate) fn flag(key: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
    if until_comma(input).is_empty() {
        return Ok(());
    }
    Err(wrong_form(key, &key.to_string(), input))
}

/// Reads `key(...)` and returns what is in the parentheses.
pub(crate) fn parenthesized(key: &Ident, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    if !input.peek(token::Paren) {
        let value = value_in(&until_comma(input));
        let meant = match key.to_string().as_str() {
            vocabulary::LEN | vocabulary::RANGE => meant_bounds(&value),
            vocabulary::FORMAT => syn::parse2::<LitStr>(value.clone()).ok().map(|text| text.value()),
            _ => None,
        };
        let meant = meant.unwrap_or_else(|| written(&value));
        let is_angle = meant.starts_with('<');
        let sample = if meant.is_empty() || is_angle { "..." } else { &meant };
        return Err(wrong_form(key, &format!("{key}({sample})"), input));
    }
    let group: Group = input.parse()?;
    debug_assert_eq!(group.delimiter(), Delimiter::Parenthesis, "peeked");
    Ok(group.stream())
}

//! Reads the bounds of `len(...)` and `range(...)`, in any of Rust's forms.

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Lit, Token};

use super::key_values::shown;
use crate::diagnostics::texts;
use crate::model::Number;

/// Bounds as written.
pub(crate) struct RawBounds {
    pub(crate) min: Option<RawNumber>,
    pub(crate) max: Option<RawNumber>,
    pub(crate) upper: Upper,
    /// The whole, for blame.
    pub(crate) tokens: TokenStream,
}

/// How the upper bound was written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Upper {
    /// `5`: both bounds in one.
    Exact,
    /// `..=5`
    Included,
    /// `..5`
    Excluded,
}

/// A literal number with its sign.
#[derive(Clone)]
pub(crate) struct RawNumber {
    pub(crate) value: Number,
    /// As it was written, without suffix and underscores: `-5`, `0.5`.
    pub(crate) text: String,
    /// Sign and literal, for blame.
    pub(crate) tokens: TokenStream,
}

/// Reads bounds.
///
/// ```text
/// bounds := number | number? ('..' | '..=') number?
/// number := '-'? (integer literal | float literal)
/// ```
pub(crate) fn parse_bounds(key: &Ident, tokens: TokenStream) -> syn::Result<RawBounds> {
    if tokens.is_empty() {
        return Err(syn::Error::new(key.span(), texts::no_bounds(&key.to_string())));
    }
    let written = tokens.clone();
    (|input: ParseStream<'_>| read_bounds(input, written)).parse2(tokens)
}

fn read_bounds(input: ParseStream<'_>, tokens: TokenStream) -> syn::Result<RawBounds> {
    let min = if input.peek(Token![..]) { None } else { Some(number(input)?) };
    let upper = if input.is_empty() {
        Upper::Exact
    } else if input.parse::<Option<Token![..=]>>()?.is_some() {
        Upper::Included
    } else if input.parse::<Option<Token![..]>>()?.is_some() {
        Upper::Excluded
    } else {
        return Err(not_a_number(input));
    };
    let max = match (&min, upper) {
        (Some(number), Upper::Exact) => Some(number.clone()),
        _ if input.is_empty() => None,
        _ => Some(number(input)?),
    };
    if !input.is_empty() {
        return Err(not_a_number(input));
    }
    Ok(RawBounds { min, max, upper, tokens })
}

fn number(input: ParseStream<'_>) -> syn::Result<RawNumber> {
    let start = input.cursor().token_stream();
    let minus: Option<Token![-]> = input.parse()?;
    if !input.peek(Lit) {
        return Err(syn::Error::new_spanned(
            first_number(start.clone()),
            texts::bounds_are_literals(&shown(&first_number(start))),
        ));
    }
    let literal: Lit = input.parse()?;
    let tokens = {
        let literal = &literal;
        quote::quote!(#minus #literal)
    };
    let sign = if minus.is_some() { "-" } else { "" };
    let (value, text) = match &literal {
        Lit::Int(integer) => {
            let text = format!("{sign}{}", integer.base10_digits());
            (text.parse().ok().map(Number::Integer), text)
        }
        Lit::Float(float) => {
            let text = format!("{sign}{}", float.base10_digits());
            (text.parse().ok().filter(|value: &f64| value.is_finite()).map(Number::Float), text)
        }
        _ => {
            let text = texts::bounds_are_literals(&shown(&tokens));
            return Err(syn::Error::new_spanned(tokens, text));
        }
    };
    match value {
        Some(value) => Ok(RawNumber { value, text, tokens }),
        None => Err(syn::Error::new_spanned(tokens, texts::too_large_number(&text))),
    }
}

/// The error about something else than bounds.
fn not_a_number(input: ParseStream<'_>) -> syn::Error {
    let rest = input.cursor().token_stream();
    let text = texts::bounds_are_literals(&shown(&rest));
    syn::Error::new_spanned(rest, text)
}

/// The tokens up to the `..`.
fn first_number(tokens: TokenStream) -> TokenStream {
    let first: TokenStream =
        tokens.clone().into_iter().take_while(|token| token.to_token_stream().to_string() != ".").collect();
    if first.is_empty() { tokens } else { first }
}
